# os.environ reads and changes the environment.
# env: BAEM_TEST_VARIABLE=set by the test
import os
print(os.environ["BAEM_TEST_VARIABLE"], os.environ.get("BAEM_NOT_SET"), os.getenv("BAEM_NOT_SET", "default"))
# expect: set by the test None default
os.environ["BAEM_NEW"] = "new"
print(os.getenv("BAEM_NEW"), "BAEM_NEW" in os.environ)  # expect: new True
del os.environ["BAEM_NEW"]
print(os.getenv("BAEM_NEW"))  # expect: None
try:
    os.environ["BAEM_NEW"]
except KeyError as error:
    print(error)  # expect: 'BAEM_NEW'
try:
    os.environ["X"] = 5
except TypeError as error:
    print(error)  # expect: str expected, not int
