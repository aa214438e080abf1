# Exception classes with attributes, str and inheritance.
class AppError(Exception):
    code = 1
    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail
    def __str__(self):
        return f"{super().__str__()} [{self.detail}]"
class NotFound(AppError):
    code = 404
try:
    raise NotFound("page", detail="x")
except AppError as error:
    print(error, repr(error), error.code, error.args, error.detail, isinstance(error, NotFound))
    # expect: page [x] NotFound('page') 404 ('page',) x True
class Multi(KeyError, AttributeError): pass
try:
    raise Multi("m")
except AttributeError as error:
    print(repr(error), error)  # expect: Multi('m') 'm'
