# Numbers are written by the customs of a locale.
import locale
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.str(1.5), locale.atof("1.5"))  # expect: C . 1.5 1.5
locale._override_localeconv = {
    "thousands_sep": ",", "grouping": [3, 0], "mon_thousands_sep": ".", "mon_grouping": [3, 3, 0], "mon_decimal_point": ",",
    "frac_digits": 2, "int_frac_digits": 2, "currency_symbol": "E", "int_curr_symbol": "EUR ", "p_cs_precedes": 0,
    "n_cs_precedes": 0, "p_sep_by_space": 1, "n_sep_by_space": 1, "negative_sign": "-", "p_sign_posn": 1, "n_sign_posn": 1,
}
print(locale.format_string("%d|%12d|%-12d|%.2f|%%", (1234567,) * 4, grouping=True))  # expect: 1,234,567|   1,234,567|1,234,567   |1,234,567.00|%
print(locale.currency(-1234.5, grouping=True), locale.currency(1234.5, international=True))  # expect: -1.234,50 E 1234,50 EUR
print(locale.atof("1,234.5"), locale.localize("1234567.5", True))  # expect: 1234.5 1,234,567.5
try:
    locale.setlocale(locale.LC_ALL, "no such")
except locale.Error as error:
    print(error)                          # expect: unsupported locale setting
