package huzhu.cli.report.slip;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.agenda.Names;
import huzhu.cli.report.agenda.RideWords;
import huzhu.model.county.County;
import huzhu.model.demand.DemandId;
import huzhu.model.people.Elder;
import huzhu.model.people.Living;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.Outing;
import huzhu.model.service.Service;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a person's week into the words of their slip. */
final class SlipMaker {
    private final Agenda agenda;
    private final County county;
    private final Names names;
    private final Messages words;
    private final RideWords rides;
    private final DateTimeFormatter dates;

    SlipMaker(Agenda agenda, Messages words) {
        this.agenda = agenda;
        this.county = agenda.plan().county();
        this.names = new Names(county, words);
        this.words = words;
        rides = new RideWords(agenda.plan(), words, names::person);
        this.dates = DateTimeFormatter.ofPattern(words.text("slip.date"), words.locale());
    }

    /** The slip of a volunteer: where to go, in order. */
    Slip of(Volunteer volunteer) {
        var given = agenda.givenBy(volunteer.id());
        return new Slip(
                names.person(volunteer.id()),
                words.text("slip.volunteer", week(), volunteer.id().value(), given.size()),
                days(given).map(day -> day(volunteer, day, given)).toList(),
                words.text("slip.volunteer.footer"),
                false);
    }

    /** The slip of an elder: who comes when. */
    Slip of(Elder elder) {
        var received = agenda.receivedBy(elder.id());
        var days = new ArrayList<Slip.Day>();
        var stays = agenda.staysOf(elder.id()).stream().map(this::stay).toList();
        if (!stays.isEmpty()) {
            days.add(new Slip.Day(words.text("slip.bed"), stays));
        }
        days(received)
                .map(day -> new Slip.Day(
                        date(day), of(day, received).map(this::received).toList()))
                .forEach(days::add);
        return new Slip(
                names.person(elder.id()),
                words.text("slip.elder", week(), names.village(elder.person().village())),
                days,
                words.text("slip.elder.footer"),
                true);
    }

    private String week() {
        return words.text(
                "slip.week",
                date(DayOfWeek.MONDAY),
                date(DayOfWeek.SUNDAY),
                county.week().toString());
    }

    private String date(DayOfWeek day) {
        return date(county.week().date(day));
    }

    private String date(LocalDate date) {
        return dates.format(date);
    }

    private static Stream<DayOfWeek> days(List<Appointment> appointments) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> appointments.stream().anyMatch(one -> one.day() == day));
    }

    private static Stream<Appointment> of(DayOfWeek day, List<Appointment> appointments) {
        return appointments.stream().filter(one -> one.day() == day);
    }

    private Slip.Day day(Volunteer volunteer, DayOfWeek day, List<Appointment> given) {
        var away = agenda.plan().outingsOf(volunteer.id()).stream()
                .filter(outing -> outing.day() == day)
                .sorted((one, other) -> Integer.compare(one.leaveMinute(), other.leaveMinute()))
                .map(this::away)
                .collect(Collectors.joining(words.text("slip.separator")));
        return new Slip.Day(
                words.text("slip.day", date(day), away),
                of(day, given).map(this::given).toList());
    }

    private String away(Outing outing) {
        return words.text("slip.away", TimeWindow.clock(outing.leaveMinute()), TimeWindow.clock(outing.backMinute()));
    }

    private static String time(Appointment one) {
        return TimeWindow.clock(one.startMinute()) + "–" + TimeWindow.clock(one.endMinute());
    }

    private Slip.Entry given(Appointment one) {
        var service = names.service(one.service());
        return switch (one) {
            case Appointment.Going going -> {
                var elder = going.stop().visit().series().elder();
                yield new Slip.Entry(
                        time(one),
                        words.text("slip.what", names.person(elder.id()), service),
                        details(going, elder),
                        true);
            }
            case Appointment.Helping helping ->
                new Slip.Entry(
                        time(one),
                        words.text("slip.helping", service),
                        names.venue(helping.help().session()),
                        true);
            case Appointment.Driving driving -> driving(driving);
            case Appointment.Introducing introducing -> introduction(introducing);
            case Appointment.Receiving receiving -> received(receiving);
            case Appointment.Joining joining -> received(joining);
        };
    }

    private Slip.Entry driving(Appointment.Driving one) {
        var tour = one.tour();
        return new Slip.Entry(
                time(one),
                words.text(tour.isTo() ? "ride.to" : "ride.from", names.service(one.service())),
                rides.course(tour, names.venue(tour.session())),
                true);
    }

    private Slip.Entry introduction(Appointment.Introducing one) {
        var pair = one.introduction().pair();
        return new Slip.Entry(
                time(one),
                words.text("slip.introduce", names.person(pair.carer()), names.person(pair.elder())),
                names.villageOf(pair.elder()),
                false);
    }

    /** Somebody whom the elder knows, if a new carer comes with them. */
    private List<String> introducers(DemandId visit) {
        var people = agenda.introducersAt(visit);
        return people.isEmpty() ? List.of() : List.of(words.text("slip.introducedBy", names.people(people)));
    }

    private String details(Appointment.Going going, Elder elder) {
        var stop = going.stop();
        var parts = new ArrayList<String>();
        parts.add(names.village(elder.person().village()));
        parts.add(words.text(
                going.number() == 1 ? "slip.way.home" : "slip.way.stop",
                stop.travelMinutes(),
                words.decimal(stop.travelKm(), 1)));
        parts.addAll(cautions(elder, going.stop().visit().series().service()));
        if (!going.partners().isEmpty()) {
            parts.add(words.text("slip.with", names.people(going.partners())));
        }
        parts.addAll(introducers(stop.visit().id()));
        return String.join(words.text("slip.separator"), parts);
    }

    private List<String> cautions(Elder elder, Service service) {
        var cautions = new ArrayList<String>();
        cautions.add(words.text("group.by_level." + elder.level().number()));
        elder.living().filter(living -> living == Living.ALONE).ifPresent(it -> cautions.add(words.text("slip.alone")));
        if (service.personalCare()) {
            cautions.add(words.text("slip.personalCare"));
        }
        return cautions;
    }

    private Slip.Entry received(Appointment one) {
        if (one instanceof Appointment.Introducing introducing) {
            return introduction(introducing);
        }
        var service = names.service(one.service());
        var who = switch (one) {
            case Appointment.Receiving receiving -> {
                var parts = new ArrayList<String>();
                parts.add(words.text("slip.comes", names.people(receiving.caregivers())));
                parts.addAll(introducers(receiving.visit().visit().id()));
                yield String.join(words.text("slip.separator"), parts);
            }
            case Appointment.Joining joining -> {
                var at = words.text("slip.at", names.venue(joining.place().session()));
                yield rides.of(joining.place())
                        .map(ride -> at + words.text("slip.separator") + ride)
                        .orElse(at);
            }
            case Appointment.Driving driving -> "";
            case Appointment.Going going -> "";
            case Appointment.Helping helping -> "";
            case Appointment.Introducing introducing -> "";
        };
        return new Slip.Entry(time(one), service, who, false);
    }

    private Slip.Entry stay(BedPlace bed) {
        return new Slip.Entry(
                "",
                names.home(bed.home()),
                words.text(
                        "slip.stay",
                        date(bed.assigned().from()),
                        date(bed.assigned().to()),
                        bed.room().id().value(),
                        bed.assigned().bed()),
                false);
    }
}
