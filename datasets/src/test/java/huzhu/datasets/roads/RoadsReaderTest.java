package huzhu.datasets.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.travel.RoadMatrix;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roads of a tiny extract made by hand, and of a real one where it lies beside the repository. */
final class RoadsReaderTest {
    private static final Path OSM =
            Path.of(System.getProperty("huzhu.shared", "../../shared")).resolve("data/osm");
    private static final double DETOUR = 1.3;
    private static final double EAST_KM = TinyExtract.WEST_NORTH.distanceKm(TinyExtract.EAST_NORTH);
    private static final double SOUTH_KM = TinyExtract.WEST_NORTH.distanceKm(TinyExtract.WEST_SOUTH);

    @TempDir
    private Path folder;

    private RoadsFound find(String xml, GeoPoint... places) throws IOException {
        var file = Files.writeString(folder.resolve("roads.osm"), xml);
        var reader = new RoadsReader(file, folder.resolve("cache"), 2);
        return reader.find(reader.sha256(), List.of(places), DETOUR);
    }

    private static double km(RoadsFound roads, TravelMode mode, GeoPoint from, GeoPoint to) {
        return roads.matrix().findKm(mode, from, to).orElseThrow();
    }

    @Test
    void theWayGoesByTheBridgeThatTheModeMayUse() throws IOException {
        var roads = find(TinyExtract.XML, TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH);
        assertThat(km(roads, TravelMode.WALK, TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH))
                .isCloseTo(EAST_KM, within(0.003));
        // From the south-west north to the one-way street, and back by the bridge: the longer of the two counts.
        assertThat(km(roads, TravelMode.CAR, TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH))
                .isCloseTo(EAST_KM + 2 * SOUTH_KM, within(0.005));
        assertThat(roads.uses()).allSatisfy(use -> assertThat(use.pairsApart()).isZero());
    }

    @Test
    void aOneWayStreetCountsInItsLongerDirectionThereAndBack() throws IOException {
        var roads = find(TinyExtract.XML, TinyExtract.STREET_START, TinyExtract.STREET_END);
        double round = EAST_KM + SOUTH_KM;
        assertThat(km(roads, TravelMode.CAR, TinyExtract.STREET_START, TinyExtract.STREET_END))
                .isEqualTo(km(roads, TravelMode.CAR, TinyExtract.STREET_END, TinyExtract.STREET_START))
                .isCloseTo(round, within(0.005));
        assertThat(km(roads, TravelMode.WALK, TinyExtract.STREET_START, TinyExtract.STREET_END))
                .isCloseTo(EAST_KM, within(0.003));
    }

    @Test
    void theLegOffTheRoadIsStraightTimesDetour() throws IOException {
        var house = new GeoPoint(30.005, 108.013);
        var roads = find(TinyExtract.XML, house, TinyExtract.WEST_NORTH);
        var turn = new GeoPoint(30.005, 108.01);
        assertThat(km(roads, TravelMode.EBIKE, house, TinyExtract.WEST_NORTH))
                .isCloseTo(house.distanceKm(turn) * DETOUR + turn.distanceKm(TinyExtract.WEST_NORTH), within(0.005));
    }

    @Test
    void neighboursFarFromAnyRoadReachEachOtherStraight() throws IOException {
        var one = new GeoPoint(30.005, 108.0149);
        var other = new GeoPoint(30.005, 108.0151);
        var roads = find(TinyExtract.XML, one, other);
        assertThat(km(roads, TravelMode.WALK, one, other)).isCloseTo(one.distanceKm(other) * DETOUR, within(0.002));
    }

    @Test
    void placesThatNoRoadJoinsAreJoinedStraightAndTold() throws IOException {
        var roads = find(TinyExtract.XML, TinyExtract.WEST_NORTH, TinyExtract.EAST_NORTH, TinyExtract.ISLAND);
        assertThat(km(roads, TravelMode.CAR, TinyExtract.EAST_NORTH, TinyExtract.ISLAND))
                .isCloseTo(TinyExtract.EAST_NORTH.distanceKm(TinyExtract.ISLAND) * DETOUR, within(0.002));
        assertThat(roads.uses()).allSatisfy(use -> {
            assertThat(use.offRoad()).isEmpty();
            assertThat(use.cutOff()).containsExactly(TinyExtract.ISLAND);
            assertThat(use.pairsApart()).isEqualTo(2);
        });
    }

    @Test
    void aPlaceWithoutARoadNearIsReachedStraightAndTold() throws IOException {
        var far = new GeoPoint(30.2, 108.01);
        var roads = find(TinyExtract.XML, far, TinyExtract.WEST_NORTH);
        assertThat(km(roads, TravelMode.WALK, far, TinyExtract.WEST_NORTH))
                .isCloseTo(far.distanceKm(TinyExtract.WEST_NORTH) * DETOUR, within(0.002));
        assertThat(roads.uses()).allSatisfy(use -> assertThat(use.offRoad()).containsExactly(far));
        assertThat(find(TinyExtract.XML, far).missesTheCounty()).isTrue();
    }

    @Test
    void whatIsKeptIsTakenAgainUnlessAnythingChangesOrItIsDamaged() throws IOException {
        var first = find(TinyExtract.XML, TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH);
        var extract = folder.resolve("roads.osm");
        var sha256 = new RoadsReader(extract, folder.resolve("cache"), 2).sha256();
        Files.writeString(extract, "gone");
        var places = List.of(TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH);
        var reader = new RoadsReader(extract, folder.resolve("cache"), 2);
        var again = reader.find(sha256, places, DETOUR);
        assertThat(again.key()).isEqualTo(first.key());
        assertSame(again.matrix(), first.matrix());
        assertThatThrownBy(() -> reader.find(sha256, places, 1.4)).isInstanceOf(IOException.class);
        try (var files = Files.list(folder.resolve("cache"))) {
            var kept = files.toList();
            assertThat(kept).hasSize(1);
            var bytes = Files.readAllBytes(kept.getFirst());
            bytes[bytes.length / 2] ^= 1;
            Files.write(kept.getFirst(), bytes);
        }
        assertThatThrownBy(() -> reader.find(sha256, places, DETOUR)).isInstanceOf(IOException.class);
    }

    private static void assertSame(RoadMatrix one, RoadMatrix other) {
        for (var mode : TravelMode.values()) {
            for (int i = 0; i < one.places().size(); i++) {
                for (int k = 0; k < one.places().size(); k++) {
                    assertThat(one.metres(mode, i, k)).isEqualTo(other.metres(mode, i, k));
                }
            }
        }
    }

    @Test
    void whatIsNoExtractIsRefusedWithAReason() throws IOException {
        var place = TinyExtract.WEST_NORTH;
        for (var text : List.of("", "name,km\nA,3\n", "<osm version=\"0.6\"></osm>", "<osm", "{}")) {
            assertThatThrownBy(() -> find(text, place)).as(text).isInstanceOf(IOException.class);
        }
        var entity = "<!DOCTYPE osm SYSTEM \"http://192.0.2.1/osm.dtd\">" + TinyExtract.XML;
        assertThatThrownBy(() -> find(entity, place)).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aPackedExtractGivesTheSameAndATornOneIsRefused() throws IOException {
        var places = List.of(TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH);
        var plain = find(TinyExtract.XML, TinyExtract.WEST_SOUTH, TinyExtract.EAST_SOUTH);
        var packed = folder.resolve("roads.osm.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TinyExtract.XML.getBytes(StandardCharsets.UTF_8));
        }
        var reader = new RoadsReader(packed, folder.resolve("cache"), 2);
        assertSame(reader.find(reader.sha256(), places, DETOUR).matrix(), plain.matrix());
        var bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
        var torn = new RoadsReader(packed, folder.resolve("cache"), 2);
        assertThatThrownBy(() -> torn.find(torn.sha256(), places, DETOUR)).isInstanceOf(IOException.class);
    }

    /** Not part of this repository: without it in {@code ../shared/data/osm}, the test is skipped. */
    @Test
    void roadsOfNorthBayreuthAreNeverShorterThanTheCrowFliesNorThanByAThirdPlace() throws IOException {
        var extract = OSM.resolve("north-bayreuth.osm.gz");
        assumeThat(extract).as("the extract of North Bayreuth").exists();
        var places = Files.readAllLines(OSM.resolve("north-bayreuth_places.csv")).stream()
                .skip(1)
                .limit(70)
                .map(line -> line.split(",", -1))
                .map(cells -> new GeoPoint(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])))
                .toList();
        var reader = new RoadsReader(extract, folder.resolve("cache"), 2);
        var roads = reader.find(reader.sha256(), places, DETOUR);
        assertThat(roads.uses()).allSatisfy(use -> assertThat(use.pairsApart()).isZero());
        double straight = 0;
        double byRoad = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int k = 0; k < i; k++) {
                int metres = roads.matrix().metres(TravelMode.CAR, i, k);
                assertThat(metres / 1000.0).isGreaterThanOrEqualTo(places.get(i).distanceKm(places.get(k)));
                int shortest = Integer.MAX_VALUE;
                for (int by = 0; by < places.size(); by++) {
                    int round = roads.matrix().metres(TravelMode.CAR, i, by)
                            + roads.matrix().metres(TravelMode.CAR, by, k);
                    shortest = Math.min(shortest, round);
                }
                assertThat(metres).isEqualTo(shortest);
                straight += places.get(i).distanceKm(places.get(k));
                byRoad += metres / 1000.0;
            }
        }
        assertThat(byRoad / straight).isBetween(1.2, 1.6);
    }
}
