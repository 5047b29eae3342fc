package huzhu.cli.report.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.agenda.Names;
import huzhu.cli.report.agenda.RideWords;
import huzhu.datasets.output.FileContent;
import huzhu.model.county.County;
import huzhu.model.people.PersonId;
import huzhu.model.plan.BedPlace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar for each person who gives or receives anything, with both where one does both.
 *
 * <p>Times are the county's own, China Standard Time, written in UTC as every client understands. An event's UID depends on
 * the person, the week and the demand alone, so that importing a changed plan moves events in place of doubling them.
 *
 * <p>Source: RFC 5545.
 */
public final class Calendars {
    /** Folder of the calendars in an output folder. */
    public static final String FOLDER = "calendars/";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String PRODUCT = "-//Huzhu//Huzhu//EN";
    private static final int UID_BYTES = 16;

    private final Agenda agenda;
    private final County county;
    private final Names names;
    private final RideWords rides;
    private final Messages words;
    private final int revision;
    private final Optional<Agenda> published;

    /** Calendars of this week in the reader's language. */
    public Calendars(Agenda agenda, Messages words) {
        this(agenda, words, 0, Optional.empty());
    }

    /**
     * Calendars of a week that was published before.
     *
     * @param revision how often the plan was changed since it was first published
     * @param published the week as it was published; what of it is not there any more is called off
     */
    public Calendars(Agenda agenda, Messages words, int revision, Optional<Agenda> published) {
        this.revision = revision;
        this.published = published;
        this.agenda = agenda;
        this.county = agenda.plan().county();
        this.names = new Names(county, words);
        this.words = words;
        rides = new RideWords(agenda.plan(), words, names::person);
    }

    /** The files by name. */
    public SequencedMap<String, FileContent> contents() {
        var people = agenda.people().collect(Collectors.toCollection(LinkedHashSet::new));
        published.stream()
                .flatMap(Agenda::people)
                .sorted()
                .filter(this::missesSome)
                .forEach(people::add);
        var fileNames = new FileNames();
        var files = new LinkedHashMap<String, FileContent>();
        for (var person : people) {
            files.put(
                    FOLDER + fileNames.of(person.value()) + ".ics",
                    out -> out.write(of(person).write().getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** The calendar of a person. */
    ICalendar of(PersonId person) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(words.text("calendar.name", names.person(person)));
        agenda.of(person).map(one -> event(person, one)).forEach(calendar::addEvent);
        agenda.staysOf(person).stream().map(bed -> event(person, bed)).forEach(calendar::addEvent);
        calledOff(person).map(one -> cancelled(person, one)).forEach(calendar::addEvent);
        return calendar;
    }

    /** What a person was told of and is not in their week any more, by id: a visit that bears another number is another event. */
    private Stream<Appointment> calledOff(PersonId person) {
        var there = agenda.of(person).map(Appointment::id).collect(Collectors.toSet());
        return published.stream().flatMap(week -> week.of(person)).filter(one -> !there.contains(one.id()));
    }

    private boolean missesSome(PersonId person) {
        return calledOff(person).findAny().isPresent();
    }

    private VEvent cancelled(PersonId person, Appointment one) {
        var event = started(person, one.id());
        event.setStatus(Status.cancelled());
        event.setDateStart(date(instant(one.day(), one.startMinute())));
        event.setDateEnd(date(instant(one.day(), one.endMinute())));
        event.setSummary(words.text("calendar.calledOff"));
        return event;
    }

    private VEvent event(PersonId person, Appointment one) {
        var event = started(person, one.id());
        event.setDateStart(date(instant(one.day(), one.startMinute())));
        event.setDateEnd(date(instant(one.day(), one.endMinute())));
        var service = names.service(one.service());
        switch (one) {
            case Appointment.Going going -> {
                var elder = going.stop().visit().series().elder();
                event.setSummary(words.text("slip.what", names.person(elder.id()), service));
                event.setLocation(names.village(elder.person().village()));
                if (!going.partners().isEmpty()) {
                    event.setDescription(words.text("slip.with", names.people(going.partners())));
                }
            }
            case Appointment.Helping helping -> {
                event.setSummary(words.text("slip.helping", service));
                event.setLocation(names.venue(helping.help().session()));
            }
            case Appointment.Driving driving -> {
                var tour = driving.tour();
                event.setSummary(words.text(tour.isTo() ? "ride.to" : "ride.from", service));
                event.setLocation(names.venue(tour.session()));
                event.setDescription(rides.course(tour, names.venue(tour.session())));
            }
            case Appointment.Introducing introducing -> {
                var pair = introducing.introduction().pair();
                event.setSummary(words.text("slip.introduce", names.person(pair.carer()), names.person(pair.elder())));
                event.setLocation(names.villageOf(pair.elder()));
            }
            case Appointment.Receiving receiving -> {
                event.setSummary(service);
                event.setDescription(words.text("slip.comes", names.people(receiving.caregivers())));
            }
            case Appointment.Joining joining -> {
                event.setSummary(service);
                event.setLocation(names.venue(joining.place().session()));
                rides.of(joining.place()).ifPresent(event::setDescription);
            }
        }
        return event;
    }

    /** A stay takes whole days, from the first night to the morning after the last. */
    private VEvent event(PersonId person, BedPlace bed) {
        var event = started(person, bed.stay().id().value());
        event.setDateStart(day(bed.assigned().from()), false);
        event.setDateEnd(day(bed.assigned().to().plusDays(1)), false);
        event.setSummary(words.text("slip.bed"));
        event.setLocation(names.home(bed.home()));
        return event;
    }

    private VEvent started(PersonId person, String demand) {
        var event = new VEvent();
        event.setUid(uid(person, demand));
        event.setDateTimeStamp(date(instant(DayOfWeek.MONDAY, 0)));
        if (revision > 0) {
            event.setSequence(revision);
        }
        return event;
    }

    private String uid(PersonId person, String demand) {
        var text = String.join("\n", county.name(), county.week().toString(), person.value(), demand);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, UID_BYTES) + "@huzhu";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.\nMaybe this one is damaged.", e);
        }
    }

    private Instant instant(DayOfWeek day, int minute) {
        return county.week().date(day).atStartOfDay(CHINA).plusMinutes(minute).toInstant();
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** The library takes days in the time zone of the machine. */
    private static Date day(LocalDate date) {
        var start = date.atStartOfDay();
        return Date.from(start.toInstant(ZoneOffset.systemDefault().getRules().getOffset(start)));
    }
}
