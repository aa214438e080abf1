# The numbers of errors have names.
import errno

print(errno.errorcode[errno.ENOENT], errno.errorcode[errno.EAGAIN], errno.EWOULDBLOCK == errno.EAGAIN)  # expect: ENOENT EAGAIN True
try:
    open("/no/such/file")
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno])  # expect: True ENOENT
print(all(getattr(errno, name) == number for number, name in errno.errorcode.items()))  # expect: True
