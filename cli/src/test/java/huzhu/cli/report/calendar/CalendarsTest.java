package huzhu.cli.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.plan.PlanView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarsTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static Agenda agenda(long countySeed, long planSeed) {
        var problem = RandomCounty.problem(countySeed, RandomCounty.Size.MIDDLING);
        return new Agenda(new PlanView(problem, RandomPlan.clean(problem, planSeed)));
    }

    private static Map<String, String> files(Agenda agenda, Language language) throws IOException {
        var texts = new HashMap<String, String>();
        for (var file : new Calendars(agenda, Messages.in(language)).contents().entrySet()) {
            var out = new ByteArrayOutputStream();
            file.getValue().writeTo(out);
            texts.put(file.getKey(), out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCalendarIsValidAndHoldsThePersonsWeek(long seed) throws IOException {
        var agenda = agenda(seed, seed);
        var files = files(agenda, Language.ZH);
        var uids = new HashSet<String>();
        int events = 0;
        for (var file : files.entrySet()) {
            assertThat(file.getKey()).startsWith("calendars/").endsWith(".ics");
            assertThat(file.getValue().split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(file.getValue().replace("\r\n", "")).doesNotContain("\n").doesNotContain("TZID");
            ICalendar calendar = Biweekly.parse(file.getValue()).first();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
            for (var event : calendar.getEvents()) {
                assertThat(uids.add(event.getUid().getValue())).isTrue();
                assertThat(event.getDateStart().getValue())
                        .isBefore(event.getDateEnd().getValue());
                events++;
            }
        }
        assertThat(events).isEqualTo(expected(agenda)).isPositive();
    }

    private static int expected(Agenda agenda) {
        return agenda.givers().stream()
                        .mapToInt(one -> agenda.givenBy(one.id()).size())
                        .sum()
                + agenda.receivers().stream()
                        .mapToInt(one -> agenda.receivedBy(one.id()).size()
                                + agenda.staysOf(one.id()).size())
                        .sum();
    }

    @Test
    void timesAreThoseOfChina() throws IOException {
        var agenda = agenda(1, 1);
        var files = files(agenda, Language.EN);
        var volunteer = agenda.givers().getFirst();
        var first = agenda.givenBy(volunteer.id()).getFirst();
        var starts = new ArrayList<>(events(files).values().stream()
                .flatMap(List::stream)
                .map(event -> event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(CHINA)
                        .toLocalDateTime())
                .toList());
        assertThat(starts)
                .contains(agenda.plan()
                        .county()
                        .week()
                        .date(first.day())
                        .atStartOfDay()
                        .plusMinutes(first.startMinute()));
    }

    @Test
    void anotherPlanOfTheSameWeekUpdatesTheSameEvents() throws IOException {
        var one = events(files(agenda(2, 1), Language.EN));
        var other = events(files(agenda(2, 9), Language.EN));
        var shared = new HashSet<>(one.keySet());
        shared.retainAll(other.keySet());
        assertThat(shared).isNotEmpty();
    }

    private static Map<String, List<VEvent>> events(Map<String, String> files) {
        var events = new HashMap<String, List<VEvent>>();
        files.values()
                .forEach(text -> Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .forEach(event -> events.computeIfAbsent(event.getUid().getValue(), uid -> new ArrayList<>())
                                .add(event)));
        return events;
    }

    @Test
    void fileNamesAreSafeAndNeverShared() {
        var names = new FileNames();
        assertThat(names.of("E1")).isEqualTo("E1");
        assertThat(names.of("e1")).isEqualTo("e1_2");
        assertThat(names.of("../a:b")).isEqualTo("___a_b");
        assertThat(names.of("张三")).isEqualTo("张三");
        assertThat(names.of("x".repeat(500))).hasSize(80);
    }
}
