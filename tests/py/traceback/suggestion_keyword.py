# A keyword argument that is nearly right.
def connect(host, port=80, timeout=5): pass
connect("h", timout=3)
# stderr: Traceback (most recent call last):
# stderr:   File "suggestion_keyword.py", line 3, in <module>
# stderr:     connect("h", timout=3)
# stderr:     ~~~~~~~^^^^^^^^^^^^^^^
# stderr: TypeError: connect() got an unexpected keyword argument 'timout'. Did you mean 'timeout'?
# exit: 1
