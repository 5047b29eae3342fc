package huzhu.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Draws the elders of a village, household by household. */
final class EldersOfVillage {
    private final Calibration calibration;
    private final Draws draws;
    private final VillageSite site;
    private final int year;
    private final int digits;
    private final List<Spot> hamlets = new ArrayList<>();
    private final List<Double> headsByBand;
    private final List<Elder> elders = new ArrayList<>();

    private EldersOfVillage(Calibration calibration, GeneratorOptions options, VillageSite site) {
        this.calibration = calibration;
        this.site = site;
        draws = Draws.of(options.seed(), "elders", site.index());
        year = options.week().monday().getYear();
        digits = Integer.toString(options.elders()).length();
        headsByBand = calibration.ages().stream()
                .map(band -> band.share() / (1 + coupleHead(band.from()) * spouseEnrolled()))
                .toList();
        var geography = calibration.geography();
        int count = draws.between(geography.hamletsMin(), geography.hamletsMax());
        for (int i = 0; i < count; i++) {
            hamlets.add(site.centre().scattered(draws, geography.hamletKm()));
        }
    }

    /** The elders of a village in order of their ids; spouses stand side by side. */
    static List<Elder> draw(Calibration calibration, GeneratorOptions options, VillageSite site) {
        var village = new EldersOfVillage(calibration, options, site);
        while (village.elders.size() < site.elders()) {
            village.household();
        }
        return village.elders;
    }

    private void household() {
        var band = calibration.ages().get(draws.weighted(headsByBand));
        int age = draws.between(band.from(), band.to());
        int hamlet = draws.below(hamlets.size());
        var door = hamlets.get(hamlet).scattered(draws, calibration.geography().houseKm());
        var home = draws.chance(calibration.elders().missingPlace())
                ? new String[] {"", ""}
                : new String[] {door.latitudeText(), door.longitudeText()};
        if (draws.chance(coupleHead(age))) {
            boolean male = draws.chance(0.5);
            boolean both = draws.chance(spouseEnrolled()) && elders.size() + 1 < site.elders();
            int at = elders.size();
            elders.add(elder(age, male, "couple", hamlet, home, both ? at + 1 : -1));
            if (both) {
                int years = calibration.elders().spouseYears();
                int spouse = age + draws.between(-years, years);
                int first = calibration.ages().getFirst().from();
                elders.add(elder(spouse < first ? 2 * first - spouse : spouse, !male, "couple", hamlet, home, at));
            }
        } else {
            boolean male = draws.chance(maleAmongSingles(age));
            elders.add(elder(age, male, livingOfSingle(age, male), hamlet, home, -1));
        }
    }

    private double spouseEnrolled() {
        return calibration.elders().spouseEnrolled();
    }

    /** Chance that a draw is a couple's head, so that the share of people in couples comes out: c / (1 + s − c·s). */
    private double coupleHead(int age) {
        double couple = calibration.decade(age).couple();
        return couple / (1 + spouseEnrolled() * (1 - couple));
    }

    /** Men among those not in couples, so that with couples half and half the share of men comes out. */
    private double maleAmongSingles(int age) {
        var decade = calibration.decade(age);
        return (decade.male() - decade.couple() / 2) / (1 - decade.couple());
    }

    private String livingOfSingle(int age, boolean male) {
        var decade = calibration.decade(age);
        double men = maleAmongSingles(age);
        double women = calibration.elders().aloneWomen();
        double factor = male ? (1 - women * (1 - men)) / men : women;
        double single = 1 - decade.couple();
        double drawn = draws.unit();
        double alone = decade.alone() / single * factor;
        if (drawn < alone) {
            return "alone";
        }
        return drawn < alone + decade.other() / single ? "other" : "family";
    }

    private Elder elder(int age, boolean male, String living, int hamlet, String[] home, int spouse) {
        var rates = calibration.elders();
        var sex = male ? "m" : "f";
        int level = level(age, male);
        var resident = new Resident(
                "E" + Numbering.padded(site.firstElder() + elders.size() + 1, digits),
                Names.person(draws, calibration.names(), male),
                draws.chance(rates.missingSex()) ? "" : sex,
                draws.chance(rates.missingBirthYear()) ? "" : Integer.toString(year - age),
                age,
                hamlet,
                home[0],
                home[1]);
        boolean same = draws.chance(male ? rates.caregiverSexMen() : rates.caregiverSexWomen());
        var weight = draws.chance(rates.weightStated()) ? Decimals.text(draws.pick(rates.weights()), 2) : "";
        return new Elder(resident, living, level, same ? sex : "", wants(level), weight, spouse);
    }

    private int level(int age, boolean male) {
        var rates = calibration.elders();
        var decade = calibration.decade(age);
        double below = decade.belowIntact() * (male ? rates.limitsMen() : rates.limitsWomen());
        double dementia =
                decade.dementia() * (male ? rates.dementiaMen() : rates.dementiaWomen()) * rates.dementiaRural();
        boolean known = draws.chance(dementia * rates.dementiaKnown());
        if (!draws.chance(below)) {
            return 0;
        }
        int level = 1 + draws.weighted(decade.split());
        return known ? Math.min(4, level + 1) : level;
    }

    private List<String> wants(int level) {
        var rates = calibration.elders();
        if (!draws.chance(rates.wantsStated())) {
            return List.of();
        }
        return calibration.services().stream()
                .filter(service -> service.perWeek().get(level) > 0 && draws.chance(rates.wantsKept()))
                .map(Calibration.CatalogueLine::id)
                .toList();
    }
}
