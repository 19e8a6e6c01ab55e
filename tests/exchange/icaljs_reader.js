// Reads a calendar file from standard input with ical.js and tells what it found as JSON.
const ICAL = require(process.argv[2]);
const root = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));

function moment(time) {
  return time.isDate ? time.toString() : time.toUnixTime();
}

const found = root.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    title: event.summary,
    place: event.location || "",
    text: event.description || "",
    sequence: event.sequence,
    standing: component.getFirstPropertyValue("status"),
    starts: moment(event.startDate),
    ends: moment(event.endDate),
  };
});
process.stdout.write(JSON.stringify(found));
