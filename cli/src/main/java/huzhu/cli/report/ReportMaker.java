package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Report.Tile;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Names;
import huzhu.model.account.Accounts;
import huzhu.model.account.Balance;
import huzhu.model.account.Lateness;
import huzhu.model.account.TimeBank;
import huzhu.model.county.County;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Verdict;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a planned week into the words and numbers of its report. */
public final class ReportMaker {
    private final PlanView plan;
    private final County county;
    private final Accounts accounts;
    private final Shortage shortage;
    private final Messages words;
    private final Function<Reason, String> reasons;
    private final Aliases aliases;
    private final List<TimeBank.Account> timeBank;
    private final Rhythm rhythm;

    /**
     * Takes a planned week.
     *
     * @param plan the plan
     * @param shortage what it leaves unmet, and why
     * @param words words of the reader's language
     * @param reasons turns reasons into sentences of that language
     * @param aliases what people are called
     * @param timeBank the accounts of the week
     * @param rhythm what it has to do with the weeks before
     */
    public ReportMaker(
            PlanView plan,
            Shortage shortage,
            Messages words,
            Function<Reason, String> reasons,
            Aliases aliases,
            List<TimeBank.Account> timeBank,
            Rhythm rhythm) {
        this.plan = plan;
        this.county = plan.county();
        this.accounts = Accounts.of(plan);
        this.shortage = shortage;
        this.words = words;
        this.reasons = aliases.in(reasons);
        this.aliases = aliases;
        this.timeBank = List.copyOf(timeBank);
        this.rhythm = rhythm;
    }

    /** The report; {@code input} says where the figures come from. */
    public Report report(InputNotes input) {
        var week = county.week();
        var bank = new TimeBankBoard(timeBank, aliases, words);
        var months = new MonthsBoard(rhythm, county.policy().rhythm().unpopular(), aliases, words);
        return new Report(
                words,
                new Names(county, words).county(),
                words.text("report.week", week.toString(), week.monday(), week.date(DayOfWeek.SUNDAY)),
                tiles(),
                sentences(),
                CountyMap.of(county, accounts, MapLayers.of(plan, shortage), words),
                Chart.of(county, accounts, words),
                new BottleneckTable(shortage.bottlenecks(), reasons, words).listing(),
                BedsBoard.of(plan, aliases, words),
                new SessionTable(plan, words).listing(),
                RideBoard.of(plan, aliases, words),
                WeekBoard.of(new Agenda(plan), aliases, words),
                verdicts(),
                new UnmetTable(county, shortage.unmet(), reasons, aliases, words).listing(),
                bank.sentence(),
                bank.listing(),
                HouseholdBoard.of(rhythm.help(), rhythm.helpOfAll(), aliases, words),
                Stream.concat(new Fairness(plan, accounts, words).sentences().stream(), months.sentences().stream())
                        .toList(),
                months.listing(),
                words.text(aliases.areNames() ? "report.privacy.names" : "report.privacy.pseudonyms"),
                input);
    }

    private List<Tile> tiles() {
        var minutes = accounts.visits().minutes();
        var weighted = accounts.visits().weightedMicros();
        return List.of(
                tile(
                        "care",
                        words.percent(weighted.met(), weighted.demand()),
                        words.hours(minutes.met()),
                        words.hours(minutes.demand())),
                tile(
                        "unmet",
                        words.text("report.hours", words.hours(minutes.unmet())),
                        words.percent(minutes.unmet(), minutes.demand())),
                tile(
                        "proven",
                        words.text("report.hours", words.hours(shortage.provenMinutes())),
                        words.percentAtLeast(shortage.provenMinutes(), minutes.unmet())),
                countTile("beds", accounts.nights(), shortage.provenNights()),
                countTile("sessions", accounts.places(), shortage.provenPlaces()),
                tile(
                        "volunteers",
                        words.number(volunteersOut()),
                        words.number(county.volunteers().size())));
    }

    private Tile tile(String name, String value, Object... note) {
        return new Tile(words.text("report.tile." + name), value, words.text("report.tile." + name + ".note", note));
    }

    private Tile countTile(String name, Balance balance, long proven) {
        return tile(name, words.number(balance.met()), balance.demand(), balance.unmet(), proven);
    }

    private long volunteersOut() {
        return county.volunteers().stream()
                .filter(volunteer -> !plan.outingsOf(volunteer.id()).isEmpty())
                .count();
    }

    private List<String> sentences() {
        var minutes = accounts.visits().minutes();
        var weighted = accounts.visits().weightedMicros();
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "report.says.care",
                words.hours(minutes.demand()),
                county.elders().size(),
                words.hours(minutes.met()),
                words.percent(minutes.met(), minutes.demand()),
                words.percent(weighted.met(), weighted.demand())));
        var lateness = Lateness.of(plan);
        if (lateness.timed() > 0) {
            sentences.add(words.text(
                    lateness.late() > 0 ? "report.says.late" : "report.says.in_time",
                    lateness.timed(),
                    lateness.late(),
                    lateness.minutes(),
                    lateness.mostMinutes()));
        }
        if (minutes.metByHome() > 0) {
            sentences.add(words.text("report.says.home", words.hours(minutes.metByHome())));
        }
        if (minutes.unmet() > 0) {
            sentences.add(words.text(
                    "report.says.unmet",
                    words.hours(minutes.unmet()),
                    words.hours(shortage.provenMinutes()),
                    words.hours(Math.max(0, minutes.unmet() - shortage.provenMinutes()))));
        }
        if (shortage.provenWithPlacesMicros() > 0 && accounts.places().demand() > 0) {
            sentences.add(words.text(
                    "report.says.withPlaces",
                    words.percentAtLeast(
                            shortage.provenWithPlacesMicros(),
                            accounts.withPlacesMicros().unmet())));
        }
        largestBottleneck().ifPresent(sentences::add);
        if (accounts.nights().demand() > 0) {
            sentences.add(words.text(
                    "report.says.beds",
                    accounts.stays().met(),
                    accounts.stays().demand(),
                    accounts.nights().met(),
                    accounts.nights().demand(),
                    shortage.provenNights()));
        }
        if (!county.needs().sessions().isEmpty()) {
            sentences.add(words.text(
                    "report.says.sessions",
                    plan.runs().size(),
                    county.needs().sessions().size(),
                    accounts.places().met(),
                    accounts.places().demand()));
        }
        return sentences;
    }

    private Optional<String> largestBottleneck() {
        return shortage.bottlenecks().stream()
                .filter(one -> one.kind() == DemandKind.VISIT)
                .max(Comparator.comparingLong(Bottleneck::shortageAmount))
                .map(largest -> words.text(
                        "report.says.largest",
                        largest.demands().size(),
                        words.hours(largest.demandAmount()),
                        largest.volunteers().size(),
                        words.hours(largest.capacityAmount()),
                        words.hours(largest.shortageAmount())));
    }

    private List<String> verdicts() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.NOT_LOOKED_INTO || count(verdict) > 0)
                .map(verdict -> words.text("report.verdict." + verdict, count(verdict)))
                .toList();
    }

    private long count(Verdict verdict) {
        return shortage.unmet().stream()
                .filter(unmet -> unmet.verdict() == verdict)
                .count();
    }
}
