# leakcheck names the line that closes a cycle: an exception kept in the frame it passed.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    try:
        raise ValueError("x")
    except ValueError as error:
        kept = error
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_an_exception_kept_in_the_frame_it_passed.py:9: 1 cycle of 3 objects: ValueError.__traceback__ → traceback.tb_frame → frame of main.f_locals['kept']
