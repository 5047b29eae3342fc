package huzhu.model.rule;

import java.util.List;

/** The registry of all hard rules. */
public final class Rules {
    /** Every rule once, in the order of {@code docs/rules.md}: references, who, when, tours, caps, beds, sessions. */
    public static final List<Rule> ALL = List.of(
            new KnownReferences(),
            new SkillsRequired(),
            new NotOwnCaregiver(),
            new CaregiverSex(),
            new RefusedCaregiver(),
            new RequiredCaregiver(),
            new DistanceLimit(),
            new AllowedDay(),
            new VisitWindow(),
            new VisitLength(),
            new CaregiversTogether(),
            new GapBetweenVisits(),
            new SequenceGap(),
            new AvailabilityWindow(),
            new TravelTime(),
            new OneTourPerWindow(),
            new OnePlaceAtATime(),
            new OneVisitAtATime(),
            new GivingExcludesReceiving(),
            new DayMinutesCap(),
            new WeekMinutesCap(),
            new VisitsPerDayCap(),
            new WithinDemand(),
            new NoVisitWhileInBed(),
            new NoGivingWhileInBed(),
            new BedExists(),
            new StayWhole(),
            new OneElderPerBed(),
            new OneBedPerElder(),
            new RoomSex(),
            new RoomLevel(),
            new RoomEquipment(),
            new RequiredHome(),
            new SeatMatchesSession(),
            new SeatTakenOnce(),
            new SessionCapacity(),
            new SessionMinimum(),
            new SessionHelpers(),
            new HelperDistance(),
            new SessionOfOwnHome());

    private Rules() {}
}
