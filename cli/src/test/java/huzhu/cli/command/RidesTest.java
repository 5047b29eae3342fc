package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rides to a session, through the command line alone: two elders live too far away to walk, on either side, and one driver goes twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RidesTest {
    private static final Map<String, String> TABLES = Map.of(
            "huzhu.yaml",
            """
            name: Rides
            week: 2026-W48
            crs: wgs84
            tables:
              villages: villages.csv
              elders: elders.csv
              volunteers: volunteers.csv
              services: services.csv
              requests: requests.csv
              sessions: sessions.csv
            policy: policy.yaml
            """,
            "policy.yaml",
            """
            sessions.transport.rounds: yes
            sessions.transport.ride_minutes: 20
            """,
            "villages.csv",
            """
            village_id,name,latitude,longitude
            V,Middle,29.88,107.72
            N,North,29.92,107.72
            S,South,29.86,107.72
            """,
            "elders.csv",
            """
            person_id,name,village_id,need_level
            e,Ea,N,2
            f,Fei,S,2
            n,Nan,V,2
            """,
            "volunteers.csv",
            """
            person_id,name,village_id,skills,mode,mon,tue,wed,thu,fri,sat,sun
            h,Hong,V,,walk,08:00-18:00,,,,,,
            d,Dai,V,transport,car,08:00-18:00,,,,,,
            c,Cai,V,transport,car,,08:00-18:00,,,,,
            """,
            "services.csv",
            """
            service_id,name,category,kind,minutes
            SING,Singing,social,session,60
            """,
            "requests.csv",
            """
            request_id,elder_id,service_id,times_per_week
            r,e,SING,1
            q,f,SING,1
            s,n,SING,1
            """,
            "sessions.csv",
            """
            session_id,service_id,village_id,date,start,end,capacity,transport
            G,SING,V,2026-11-23,10:00,11:00,10,yes
            """);

    private Path folder;
    private Path project;
    private Path plan;

    @BeforeAll
    void plansAWeek(@TempDir Path shared) throws IOException {
        folder = shared;
        project = Files.createDirectory(folder.resolve("county"));
        for (var table : TABLES.entrySet()) {
            Files.writeString(project.resolve(table.getKey()), table.getValue());
        }
        plan = folder.resolve("plan");
        var run = huzhu("roster", project, "--out", plan, "--effort", 200);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Rides to sessions: 2 needed, 2 found, 4 rounds.");
    }

    @Test
    void ridesStandWhereverPeopleLook() throws IOException {
        assertThat(plan.resolve("transport.csv"))
                .content()
                .contains("2026-11-23,G,to,d,")
                .contains(",1,e,")
                .contains(",1,f,");
        assertThat(Files.readString(plan.resolve("report.html")))
                .contains("Rides to group activities", "2 people who have a place need to be fetched");
        assertThat(Files.readString(plan.resolve("calendars/e.ics")).replace("\r\n ", ""))
                .contains("DESCRIPTION:fetched at 09:")
                .contains("by Dai");
        assertThat(Files.readString(plan.resolve("calendars/d.ics"))).contains("SUMMARY:Drive to Singing");
        assertThat(huzhu("audit", project, "--plan", plan).code()).isZero();
    }

    @Test
    void explainTellsWhoFetchesWhomAndWhatADriverDoes() {
        var elder = huzhu("explain", project, "--plan", plan, "e");
        assertThat(elder.out())
                .contains("Ride to G on Mon 2026-11-23: fetched at 09:")
                .contains(" by d, home about 11:");
        assertThat(huzhu("explain", project, "--plan", plan, "r#1").out())
                .contains("Ride to G on Mon 2026-11-23: fetched");
        assertThat(huzhu("explain", project, "--plan", plan, "n").out()).doesNotContain("Ride");
        assertThat(huzhu("explain", project, "--plan", plan, "d").out())
                .contains("Rounds to group activities:")
                .contains("; at G by 09:")
                .contains("get in at G at 11:");
        assertThat(huzhu("explain", project, "--plan", plan, "d", "--json").out())
                .contains("\"session_id\" : \"G\"", "\"way\" : \"from\"", "\"person_id\" : \"f\"");
        assertThat(huzhu("explain", project, "--plan", plan, "e", "--lang", "zh")
                        .out())
                .contains("周一 2026-11-23 去活动 G 的接送：09:");
    }

    @Test
    void explainTellsWhyThereIsNoRide() {
        var none = folder.resolve("without");
        var set = "sessions.transport.ride_minutes=1";
        huzhu("roster", project, "--out", none, "--effort", 200, "--set", set);
        var elder = huzhu("explain", project, "--plan", none, "e", "--set", set);
        assertThat(elder.out())
                .contains("Ride to G on Mon 2026-11-23: NO RIDE FOUND")
                .contains("    2 drivers: the ride would take too long (d, c)");
        var seatless = "sessions.transport.seats.car=0";
        assertThat(huzhu("explain", project, "--plan", none, "e", "--set", set, "--set", seatless)
                        .out())
                .contains("2 drivers: no seat for a passenger");
        assertThat(huzhu("explain", project, "--plan", none, "e", "--set", set, "--json")
                        .out())
                .contains("\"found\" : false", "\"rule\" : \"rideMinutes\"", "\"drivers\" : [ \"d\", \"c\" ]");
        assertThat(huzhu("explain", project, "--plan", none, "e", "--set", set, "--lang", "zh")
                        .out())
                .contains("2 位接送人：乘车时间过长（d、c）");
    }

    @Test
    void auditFindsASpoiltRide() throws IOException {
        var copy = Files.createDirectory(folder.resolve("spoilt"));
        for (var file : new String[] {"roster.csv", "beds.csv", "sessions.csv", "plan.json"}) {
            Files.copy(plan.resolve(file), copy.resolve(file));
        }
        var rows = Files.readString(plan.resolve("transport.csv"));
        Files.writeString(copy.resolve("transport.csv"), rows.replaceFirst("(?m)^.*,from,d,.*\n", ""));
        var audit = huzhu("audit", project, "--plan", copy);
        assertThat(audit.code()).isEqualTo(Exit.FOUND.code());
        assertThat(audit.out()).contains("roundRiders  Rides of ");
        assertThat(huzhu("audit", project, "--plan", copy, "--lang", "zh").out())
                .contains("乘车：该活动名额");
    }

    @Test
    void whoHasNoRideIsNamedAndHasNoPlaceWherePolicyRequiresOne() throws IOException {
        var none = folder.resolve("none");
        var run = huzhu("roster", project, "--out", none, "--effort", 200, "--set", "sessions.transport.seats.car=0");
        assertThat(run.out()).contains("2 needed, 0 found").contains("Without a ride: e (G, Mon), f (G, Mon).");
        assertThat(Files.readString(none.resolve("calendars/e.ics"))).contains("NO RIDE FOUND");
        var strict = folder.resolve("strict");
        huzhu(
                "roster",
                project,
                "--out",
                strict,
                "--effort",
                200,
                "--set",
                "sessions.transport.seats.car=0",
                "--set",
                "sessions.transport.required=yes");
        assertThat(Files.readString(strict.resolve("sessions.csv")))
                .contains("s#1")
                .doesNotContain("r#1", "q#1");
        assertThat(Files.readString(strict.resolve("unmet.csv"))).contains("policy requires a ride");
    }

    @Test
    void everybodyHearsOfTheAbsenceThatChangesTheirRide() throws IOException {
        var changes = folder.resolve("two.yaml");
        Files.writeString(changes, """
                - {change: elder_absent, id: n, from: 2026-11-23, to: 2026-11-23}
                - {change: volunteer_absent, id: d, from: mon, to: mon}
                """);
        var mended = folder.resolve("two");
        var run = huzhu(
                "replan", project, "--from", plan, "--changes", changes, "--now", "2026-11-23T07:00", "--out", mended);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("Tell ")))
                .anySatisfy(line -> assertThat(line).startsWith("Tell Nan (n)").contains("Because Nan is away"))
                .anySatisfy(line -> assertThat(line).startsWith("Tell Ea (e)").contains("Because Dai is away"))
                .filteredOn(line -> !line.startsWith("Tell Nan (n)"))
                .allSatisfy(line -> assertThat(line).doesNotContain("Because Nan is away"));
    }

    @Test
    void driverWhoFallsIllIsReplacedIfThereIsAnotherAndElseRidersAreTold() throws IOException {
        var changes = folder.resolve("changes.yaml");
        Files.writeString(changes, "- {change: volunteer_absent, id: d, from: mon, to: mon}\n");
        var mended = folder.resolve("mended");
        var run = huzhu(
                "replan", project, "--from", plan, "--changes", changes, "--now", "2026-11-23T07:00", "--out", mended);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Tell Ea (e): Ride to Singing, Mon 09:")
                .contains("Dai does not drive you.")
                .contains("Tell Dai (d): Drive to Singing, Mon");
        assertThat(run.out().lines().filter(line -> line.startsWith("Tell ")))
                .as("everybody hears why")
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(line.split("Because ", -1)).hasSameSizeAs(line.split("Because Dai is away", -1)));
        assertThat(Files.readString(mended.resolve("transport.csv")).lines()).hasSize(1);
        assertThat(Files.readString(mended.resolve("calendars/e.ics"))).contains("NO RIDE FOUND");
    }
}
