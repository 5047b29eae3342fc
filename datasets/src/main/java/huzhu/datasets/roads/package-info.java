/**
 * Roads from an OpenStreetMap extract, by GraphHopper: which ways a mode may take, how long they are, and the matrix between all
 * places of a county, which is kept in a cache. The only package that knows GraphHopper. Start with
 * {@link huzhu.datasets.roads.RoadsReader}.
 */
@NullMarked
package huzhu.datasets.roads;

import org.jspecify.annotations.NullMarked;
