package huzhu.datasets.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes volunteers.csv: who they are, what they can do, how much and when. */
final class VolunteerTable implements Closeable {
    private static final int DAYS = 7;
    private static final int WORKDAYS = 5;

    private final Calibration.Volunteers rates;
    private final Table table;

    VolunteerTable(Path folder, Calibration calibration) throws IOException {
        rates = calibration.volunteers();
        table = new Table(
                folder,
                "volunteers.csv",
                "person_id,name,sex,birth_year,village_id,latitude,longitude,skills,provider,mode,max_km,"
                        + "max_minutes_week,max_minutes_day,max_visits_day,cost_per_hour,mon,tue,wed,thu,fri,sat,sun");
    }

    void write(Volunteer volunteer, VillageSite site, Draws draws) {
        var resident = volunteer.resident();
        var group = volunteer.group();
        boolean blankPlace = resident.id().startsWith("E") && draws.chance(rates.missingOwnPlace());
        var reach = rates.kilometres(volunteer.mode());
        double maxKm = Math.round(draws.between(reach.getFirst(), reach.getLast()) * 2) / 2.0;
        var cost = group.cost();
        var cells = new ArrayList<>(List.of(
                resident.id(),
                resident.name(),
                resident.sex(),
                resident.birthYear(),
                site.id(),
                blankPlace ? "" : resident.latitude(),
                blankPlace ? "" : resident.longitude(),
                Table.list(volunteer.skills()),
                group.provider(),
                volunteer.mode(),
                draws.chance(rates.unlimitedKm()) ? "" : Decimals.text(maxKm, 1),
                minutesWeek(group, draws),
                Integer.toString(draws.pick(group.minutesDay())),
                draws.chance(rates.unlimitedVisits()) ? "" : Integer.toString(group.visitsDay()),
                cost.getLast() == 0 ? "" : Integer.toString(draws.between(cost.getFirst(), cost.getLast()))));
        cells.addAll(week(group, draws));
        table.row(cells.toArray(String[]::new));
    }

    private String minutesWeek(Calibration.Group group, Draws draws) {
        int step = rates.minutesStep();
        long minutes = Math.round(draws.logNormal(group.minutesWeek(), group.sigma()) / step) * step;
        return Long.toString(Math.clamp(minutes, 4L * step, group.minutesWeekMax()));
    }

    /** Seven cells of windows; at least one day is not empty. */
    private List<String> week(Calibration.Group group, Draws draws) {
        var patterns = group.staffHours() ? rates.staffWindows() : rates.windows();
        var weights = patterns.stream().map(Calibration.Hours::weight).toList();
        var usual = patterns.get(draws.weighted(weights)).text();
        var cells = new ArrayList<String>();
        for (int day = 0; day < DAYS; day++) {
            boolean free = draws.chance(day < WORKDAYS ? group.days() : group.weekend());
            var other = patterns.get(draws.weighted(weights)).text();
            cells.add(!free ? "" : draws.chance(rates.usualHours()) ? usual : other);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            cells.set(draws.below(WORKDAYS), usual);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
