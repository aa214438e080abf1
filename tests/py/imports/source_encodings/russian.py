# vim: set fileencoding=koi8-r :
text = "мир"
ь = 1
