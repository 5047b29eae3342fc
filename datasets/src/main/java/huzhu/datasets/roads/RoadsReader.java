package huzhu.datasets.roads;

import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.travel.RoadMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** From an extract of OpenStreetMap and the places of a county to the roads between them. */
public final class RoadsReader {
    /** Most places with different coordinates: their matrices take 75 MB. */
    public static final int MOST_PLACES = 2_500;

    /** To be raised with whatever changes a matrix: GraphHopper's version, the rules of this package. */
    private static final String VERSION = "roads 1, graphhopper-core 11.0";

    private static final double METRES_PER_KM = 1000;
    private static final int HEAD_BYTES = 1 << 16;
    private static final int PBF_HEAD_BYTES = 32;

    private final Path extract;
    private final Path cache;
    private final double farthestKm;

    /**
     * Reads an extract.
     *
     * @param extract the file
     * @param cache folder in which matrices are kept
     * @param farthestKm straight kilometres from a place beyond which no road counts as near, over 0
     */
    public RoadsReader(Path extract, Path cache, double farthestKm) {
        this.extract = extract;
        this.cache = cache;
        this.farthestKm = farthestKm;
    }

    /** Whether the extract is in the binary format PBF, which is not read. */
    public boolean isPbf() throws IOException {
        try (var in = Files.newInputStream(extract)) {
            return new String(in.readNBytes(PBF_HEAD_BYTES), StandardCharsets.ISO_8859_1).contains("OSMHeader");
        }
    }

    /** SHA-256 of the extract, in hexadecimal. */
    public String sha256() throws IOException {
        var digest = digest();
        try (var in = Files.newInputStream(extract)) {
            var buffer = new byte[HEAD_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * The roads between places, from the cache if it has them.
     *
     * @param sha256 that of the extract
     * @param places distinct points, at most {@link #MOST_PLACES}
     * @param detour kilometres of way for each straight kilometre off the roads
     * @throws IOException if the extract is none or damaged
     */
    public RoadsFound find(String sha256, List<GeoPoint> places, double detour) throws IOException {
        if (places.size() > MOST_PLACES) {
            throw new IllegalArgumentException(places.size() + " places.\nMaybe the caller did not count them.");
        }
        var key = key(sha256, places, detour);
        var store = new RoadCache(cache);
        var kept = store.find(key, places.size());
        if (kept.isPresent()) {
            return found(key, places, kept.get(), true);
        }
        refuseDocumentType();
        var roads = RoadNetwork.read(extract, farthestKm * METRES_PER_KM);
        var search = new WaysSearch(roads, places, detour, farthestKm * METRES_PER_KM);
        var ways = new EnumMap<WayUse, WaysBetween>(WayUse.class);
        for (var use : WayUse.values()) {
            ways.put(use, search.of(use));
        }
        return found(key, places, ways, store.keep(key, places.size(), ways));
    }

    private String key(String sha256, List<GeoPoint> places, double detour) {
        var text = new StringBuilder(VERSION + "\n" + sha256 + "\n" + detour + "\n" + farthestKm + "\n");
        places.forEach(place -> text.append(place.latitude())
                .append(' ')
                .append(place.longitude())
                .append('\n'));
        var digest = digest();
        digest.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An extract has no document type; one that has could name files and hosts that a parser would open. */
    private void refuseDocumentType() throws IOException {
        String head;
        try (var raw = Files.newInputStream(extract);
                var in = isPacked() ? new GZIPInputStream(raw) : raw) {
            head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
        if (head.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new IOException("<!DOCTYPE");
        }
    }

    private boolean isPacked() throws IOException {
        try (var in = Files.newInputStream(extract)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private RoadsFound found(String key, List<GeoPoint> places, Map<WayUse, WaysBetween> ways, boolean isKept) {
        var metres = new EnumMap<TravelMode, int[]>(TravelMode.class);
        var uses = new ArrayList<RoadsFound.Use>();
        ways.forEach((use, between) -> {
            for (var mode : TravelMode.values()) {
                if (WayUse.of(mode) == use) {
                    metres.put(mode, between.metres());
                }
            }
            var offRoad = new ArrayList<GeoPoint>();
            var cutOff = new ArrayList<GeoPoint>();
            for (int i = 0; i < places.size(); i++) {
                if (between.isOffRoad(i)) {
                    offRoad.add(places.get(i));
                } else if (between.isCutOff(i)) {
                    cutOff.add(places.get(i));
                }
            }
            uses.add(new RoadsFound.Use(use.vehicle(), offRoad, cutOff, between.pairsApart()));
        });
        return new RoadsFound(new RoadMatrix(places, metres), key, uses, isKept);
    }
}
