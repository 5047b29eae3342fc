package huzhu.datasets.county;

/**
 * What one patch file has done to one table.
 *
 * @param file name of the patch file
 * @param table name of the table
 * @param altered rows with other values
 * @param added rows added, which count among the rows in
 * @param removed rows taken out, which do not
 */
public record PatchCount(String file, String table, int altered, int added, int removed) {}
