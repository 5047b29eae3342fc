/**
 * Runs of a sweep on a cluster: {@link huzhu.spark.SparkEngine} sends each run to a machine of the cluster, with the project in a
 * {@link huzhu.spark.Parcel}, and takes its result back. The only package that knows Spark.
 */
@NullMarked
package huzhu.spark;

import org.jspecify.annotations.NullMarked;
