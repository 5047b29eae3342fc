package huzhu.datasets.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws and writes requests.csv: what elders ask for by themselves, and by whom. */
final class RequestTable implements Closeable {
    private final Calibration calibration;
    private final Calibration.Requests rates;
    private final Table table;
    private final Numbering ids;

    RequestTable(Path folder, Calibration calibration, int elders) throws IOException {
        this.calibration = calibration;
        rates = calibration.requests();
        ids = new Numbering("R", elders);
        table = new Table(
                folder,
                "requests.csv",
                "request_id,elder_id,service_id,times_per_week,minutes,days,window,min_gap_days,caregivers,"
                        + "required_volunteer,preferred_volunteers,refused_volunteers,after_request,"
                        + "gap_minutes_min,gap_minutes_max");
    }

    /**
     * Writes the requests of one elder, if any.
     *
     * @return the volunteers whom the elder names, in whatever sense
     */
    Set<String> write(Elder elder, List<Volunteer> volunteers, Draws draws) {
        var named = new HashSet<String>();
        if (!draws.chance(rates.shareByLevel().get(elder.level()))) {
            return named;
        }
        var asked = new HashSet<String>();
        int kinds = draws.chance(rates.second()) ? 2 : 1;
        for (int i = 0; i < kinds; i++) {
            var open = rates.kinds().stream()
                    .filter(kind -> kind.levels().contains(elder.level())
                            && asked.stream().noneMatch(uses(kind)::contains))
                    .toList();
            if (!open.isEmpty()) {
                var weights = open.stream().map(Calibration.RequestKind::weight).toList();
                var kind = open.get(draws.weighted(weights));
                asked.addAll(uses(kind));
                named.addAll(write(kind, elder, volunteers, draws));
            }
        }
        return named;
    }

    private static List<String> uses(Calibration.RequestKind kind) {
        var then = kind.then();
        return then == null ? List.of(kind.service()) : List.of(kind.service(), then.service());
    }

    private Set<String> write(Calibration.RequestKind kind, Elder elder, List<Volunteer> volunteers, Draws draws) {
        var id = ids.next();
        var wish = wish(calibration.service(kind.service()), elder, volunteers, draws);
        var times = Integer.toString(draws.pick(kind.times()));
        var days = draws.pick(kind.days());
        var gap = Integer.toString(kind.minGapDays());
        table.row(
                id,
                elder.id(),
                kind.service(),
                times,
                kind.minutes() == 0 ? "" : Integer.toString(kind.minutes()),
                days,
                draws.pick(kind.windows()),
                kind.minGapDays() == 1 ? "" : gap,
                kind.caregivers() == 1 ? "" : Integer.toString(kind.caregivers()),
                wish.required,
                Table.list(wish.preferred),
                Table.list(wish.refused),
                "",
                "",
                "");
        var then = kind.then();
        if (then != null) {
            table.row(
                    ids.next(),
                    elder.id(),
                    then.service(),
                    times,
                    "",
                    days,
                    then.window(),
                    kind.minGapDays() == 1 ? "" : gap,
                    "",
                    "",
                    "",
                    "",
                    id,
                    Integer.toString(then.gapMinutes().getFirst()),
                    Integer.toString(then.gapMinutes().getLast()));
        }
        var named = new HashSet<>(wish.preferred);
        named.addAll(wish.refused);
        named.add(wish.required);
        return named;
    }

    private record Wish(String required, List<String> preferred, List<String> refused) {}

    /** Required and preferred people can do the service and are the elder's own village's; refused ones are others. */
    private Wish wish(Calibration.CatalogueLine service, Elder elder, List<Volunteer> volunteers, Draws draws) {
        var able = volunteers.stream()
                .filter(volunteer -> !volunteer.id().equals(elder.id()))
                .filter(volunteer -> volunteer.skills().containsAll(service.skills()))
                .filter(volunteer -> !service.personalCare()
                        || elder.caregiverSex().isEmpty()
                        || elder.caregiverSex().equals(volunteer.resident().sex()))
                .map(Volunteer::id)
                .toList();
        var preferred = draws.chance(rates.preferred())
                ? draws.some(draws.between(1, rates.preferredMost()), able)
                : List.<String>of();
        boolean requires = draws.chance(rates.required()) && !able.isEmpty();
        var required = requires ? draws.pick(preferred.isEmpty() ? able : preferred) : "";
        var spared = new LinkedHashSet<>(preferred);
        spared.add(required);
        spared.add(elder.id());
        var others = new ArrayList<String>();
        volunteers.stream()
                .map(Volunteer::id)
                .filter(id -> !spared.contains(id))
                .forEach(others::add);
        var refused = draws.chance(rates.refused()) ? draws.some(1, others) : List.<String>of();
        return new Wish(required, preferred, refused);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
