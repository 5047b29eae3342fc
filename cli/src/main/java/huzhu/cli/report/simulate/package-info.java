/**
 * What a simulation shows: its tables, and a page with a time series for every question. Start with
 * {@link huzhu.cli.report.simulate.SimulationPage}.
 */
@NullMarked
package huzhu.cli.report.simulate;

import org.jspecify.annotations.NullMarked;
