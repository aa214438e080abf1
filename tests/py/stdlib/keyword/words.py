# keyword and __future__: words of the language, features.
import __future__
import keyword
print(keyword.iskeyword("class"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist)
# expect: True False True 35 ['_', 'case', 'match', 'type']
print(__future__.annotations, __future__.division.getMandatoryRelease(), len(__future__.all_feature_names))
# expect: _Feature((3, 7, 0, 'beta', 1), None, 16777216) (3, 0, 0, 'alpha', 0) 10
