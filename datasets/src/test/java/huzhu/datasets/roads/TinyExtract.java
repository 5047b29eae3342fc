package huzhu.datasets.roads;

import huzhu.model.place.GeoPoint;

/**
 * A made-up extract: a river from north to south with a bridge in the north and a footbridge in the south, a road on either bank,
 * a one-way street, and an island with a road of its own.
 *
 * <pre>
 *   1 --- 2 ===bridge=== 3 --- 4        latitude 30.02
 *         |              |
 *         5 ..footbridge. 6             latitude 30.00
 *                                8 - 9  the island, 30.01
 * </pre>
 */
final class TinyExtract {
    static final GeoPoint WEST_NORTH = new GeoPoint(30.02, 108.01);
    static final GeoPoint EAST_NORTH = new GeoPoint(30.02, 108.02);
    static final GeoPoint WEST_SOUTH = new GeoPoint(30.00, 108.01);
    static final GeoPoint EAST_SOUTH = new GeoPoint(30.00, 108.02);
    static final GeoPoint ISLAND = new GeoPoint(30.01, 108.05);

    /** Ends of a street from west to east that is one-way for those on wheels; the way back goes round by the north. */
    static final GeoPoint STREET_START = new GeoPoint(30.01, 108.01);

    static final GeoPoint STREET_END = new GeoPoint(30.01, 108.02);

    static final String XML = """
            <osm version="0.6">
              <node id="1" lat="30.02" lon="108.00"/>
              <node id="2" lat="30.02" lon="108.01"/>
              <node id="3" lat="30.02" lon="108.02"/>
              <node id="4" lat="30.02" lon="108.03"/>
              <node id="5" lat="30.00" lon="108.01"/>
              <node id="6" lat="30.00" lon="108.02"/>
              <node id="7" lat="30.01" lon="108.01"/>
              <node id="10" lat="30.01" lon="108.02"/>
              <node id="8" lat="30.01" lon="108.05"/>
              <node id="9" lat="30.01" lon="108.06"/>
              <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="tertiary"/></way>
              <way id="2"><nd ref="2"/><nd ref="7"/><nd ref="5"/><tag k="highway" v="tertiary"/></way>
              <way id="3"><nd ref="3"/><nd ref="10"/><nd ref="6"/><tag k="highway" v="tertiary"/></way>
              <way id="4"><nd ref="5"/><nd ref="6"/><tag k="highway" v="footway"/></way>
              <way id="5"><nd ref="7"/><nd ref="10"/><tag k="highway" v="residential"/><tag k="oneway" v="yes"/></way>
              <way id="6"><nd ref="8"/><nd ref="9"/><tag k="highway" v="tertiary"/></way>
            </osm>
            """;

    private TinyExtract() {}
}
