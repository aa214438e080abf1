print("counted runs")
