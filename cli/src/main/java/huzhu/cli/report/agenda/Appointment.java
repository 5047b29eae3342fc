package huzhu.cli.report.agenda;

import huzhu.model.introduction.Introduction;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Attending;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.plan.RoundTour;
import huzhu.model.service.ServiceId;
import java.time.DayOfWeek;
import java.util.List;

/** Something a person does or receives at one time of the week. */
public sealed interface Appointment {
    /** When. */
    DayOfWeek day();

    /** Start, minute of the day. */
    int startMinute();

    /** End, minute of the day. */
    int endMinute();

    /** What. */
    ServiceId service();

    /** The demand or session that it is for; the same in every plan of a week. */
    String id();

    /**
     * A visit that a volunteer makes.
     *
     * @param stop the stop
     * @param tour number of the tour in the day, from 1
     * @param number number of the stop in the tour, from 1
     * @param partners who comes along
     */
    record Going(CareStop stop, int tour, int number, List<PersonId> partners) implements Appointment {
        public Going {
            partners = List.copyOf(partners);
        }

        @Override
        public DayOfWeek day() {
            return stop.day();
        }

        @Override
        public int startMinute() {
            return stop.startMinute();
        }

        @Override
        public int endMinute() {
            return stop.endMinute();
        }

        @Override
        public ServiceId service() {
            return stop.visit().series().service().id();
        }

        @Override
        public String id() {
            return stop.visit().id().value();
        }
    }

    /** Help of a volunteer at a session. */
    record Helping(HelpTour help) implements Appointment {
        @Override
        public DayOfWeek day() {
            return help.day();
        }

        @Override
        public int startMinute() {
            return help.session().time().startMinute();
        }

        @Override
        public int endMinute() {
            return help.session().time().endMinute();
        }

        @Override
        public ServiceId service() {
            return help.session().service();
        }

        @Override
        public String id() {
            return help.session().id().value();
        }
    }

    /** A visit that an elder receives. */
    record Receiving(RosteredVisit visit) implements Appointment {
        /** Who comes. */
        public List<PersonId> caregivers() {
            return visit.stops().stream().map(stop -> stop.volunteer().id()).toList();
        }

        @Override
        public DayOfWeek day() {
            return visit.day();
        }

        @Override
        public int startMinute() {
            return visit.startMinute();
        }

        @Override
        public int endMinute() {
            return visit.endMinute();
        }

        @Override
        public ServiceId service() {
            return visit.visit().series().service().id();
        }

        @Override
        public String id() {
            return visit.visit().id().value();
        }
    }

    /**
     * The beginning of a visit at which somebody known to the elder brings a carer who is new.
     *
     * @param introduction who brings whom to whom
     * @param service what for
     */
    record Introducing(Introduction introduction, ServiceId service) implements Appointment {
        @Override
        public DayOfWeek day() {
            return introduction.pair().day();
        }

        @Override
        public int startMinute() {
            return introduction.pair().startMinute();
        }

        @Override
        public int endMinute() {
            return introduction.pair().endMinute();
        }

        @Override
        public String id() {
            return id(introduction.pair().visit().value());
        }

        /** The id for a visit. */
        public static String id(String visit) {
            return "introduction " + visit;
        }
    }

    /**
     * A round on which a volunteer takes elders to a session, or home.
     *
     * @param tour the round
     * @param number which one of the volunteer for that session and way, from 1
     */
    record Driving(RoundTour tour, int number) implements Appointment {
        @Override
        public DayOfWeek day() {
            return tour.day();
        }

        @Override
        public int startMinute() {
            return tour.outing().leaveMinute();
        }

        @Override
        public int endMinute() {
            return tour.outing().backMinute();
        }

        @Override
        public ServiceId service() {
            return tour.session().service();
        }

        @Override
        public String id() {
            return "round " + tour.session().id() + " " + tour.round().way() + " " + number;
        }
    }

    /** A session that an elder attends. */
    record Joining(Attending place) implements Appointment {
        @Override
        public DayOfWeek day() {
            return place.day();
        }

        @Override
        public int startMinute() {
            return place.session().time().startMinute();
        }

        @Override
        public int endMinute() {
            return place.session().time().endMinute();
        }

        @Override
        public ServiceId service() {
            return place.session().service();
        }

        @Override
        public String id() {
            return place.seat().id().value();
        }
    }
}
