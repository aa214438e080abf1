# Dates: moments are added up, compared, written and read again.
# args: 200
import sys
from datetime import UTC, date, datetime, timedelta


def run(n):
    start = latest = datetime(2024, 2, 28, 22, 30, tzinfo=UTC)
    step = timedelta(hours=5, minutes=37, seconds=11)
    weekdays = [0] * 7
    characters = read = 0
    for at in range(n):
        moment = start + at * step
        if moment > latest:
            latest = moment
        weekdays[date(moment.year, moment.month, moment.day).weekday()] += 1
        text = moment.isoformat()
        characters += len(text) + len(moment.strftime("%d.%m.%Y %H:%M"))
        if datetime.fromisoformat(text) - start == at * step:
            read += 1
    return latest.isoformat(), max(weekdays) - min(weekdays), characters, read


print("dates", *run(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))  # expect: dates 2024-04-15T12:49:29+00:00 7 8200 200
