package huzhu.solver.bound;

import java.util.Arrays;

/**
 * Beginnings of tours that {@link DayTours} has found and not ruled out, and which of them promises most. A label says where
 * a day stands after some stop: the time, the minutes used, what is earned, which visits it must not make again.
 */
final class TourLabels {
    private static final int NONE = -1;

    private int size;
    private int[] stop = new int[1024];
    private int[] time = new int[1024];
    private int[] used = new int[1024];
    private int[] visits = new int[1024];
    private int[] window = new int[1024];
    private int[] previous = new int[1024];
    private int[] nextOfStop = new int[1024];
    private long[] made = new long[1024];
    private double[] earned = new double[1024];
    private double[] promise = new double[1024];
    private int[] lastOfStop = new int[64];
    private int[] heap = new int[1024];
    private int heapSize;
    private long looks;

    void clear(int stops) {
        size = 0;
        looks = 0;
        heapSize = 0;
        if (lastOfStop.length < stops) {
            lastOfStop = new int[2 * stops];
        }
        Arrays.fill(lastOfStop, 0, stops, NONE);
    }

    int size() {
        return size;
    }

    /** How many pairs of labels were compared. */
    long looks() {
        return looks;
    }

    /** Adds a label unless another at this stop is as good in every way; returns its number, or -1. */
    int add(
            int atStop,
            int atMinute,
            int minutesUsed,
            int visitsMade,
            int inWindow,
            long madeBits,
            double earning,
            double most,
            int from) {
        for (int l = lastOfStop[atStop]; l != NONE; l = nextOfStop[l]) {
            looks++;
            if (earned[l] >= earning
                    && time[l] <= atMinute
                    && window[l] == inWindow
                    && used[l] <= minutesUsed
                    && visits[l] <= visitsMade
                    && (made[l] & ~madeBits) == 0) {
                return NONE;
            }
        }
        if (size == stop.length) {
            grow();
        }
        int l = size++;
        stop[l] = atStop;
        time[l] = atMinute;
        used[l] = minutesUsed;
        visits[l] = visitsMade;
        window[l] = inWindow;
        made[l] = madeBits;
        earned[l] = earning;
        promise[l] = most;
        previous[l] = from;
        nextOfStop[l] = lastOfStop[atStop];
        lastOfStop[atStop] = l;
        push(l);
        return l;
    }

    private void grow() {
        int length = 2 * size;
        stop = Arrays.copyOf(stop, length);
        time = Arrays.copyOf(time, length);
        used = Arrays.copyOf(used, length);
        visits = Arrays.copyOf(visits, length);
        window = Arrays.copyOf(window, length);
        made = Arrays.copyOf(made, length);
        earned = Arrays.copyOf(earned, length);
        promise = Arrays.copyOf(promise, length);
        previous = Arrays.copyOf(previous, length);
        nextOfStop = Arrays.copyOf(nextOfStop, length);
        heap = Arrays.copyOf(heap, length);
    }

    private void push(int label) {
        int at = heapSize++;
        while (at > 0 && promise[heap[(at - 1) / 2]] < promise[label]) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = label;
    }

    /** Takes out the label that promises most; -1 if none is left. */
    int poll() {
        if (heapSize == 0) {
            return NONE;
        }
        int first = heap[0];
        int last = heap[--heapSize];
        int at = 0;
        while (2 * at + 1 < heapSize) {
            int child = 2 * at + 1;
            if (child + 1 < heapSize && promise[heap[child + 1]] > promise[heap[child]]) {
                child++;
            }
            if (promise[heap[child]] <= promise[last]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }

    int stop(int label) {
        return stop[label];
    }

    int minute(int label) {
        return time[label];
    }

    int used(int label) {
        return used[label];
    }

    int visits(int label) {
        return visits[label];
    }

    int window(int label) {
        return window[label];
    }

    long made(int label) {
        return made[label];
    }

    double earned(int label) {
        return earned[label];
    }

    double promise(int label) {
        return promise[label];
    }

    int previous(int label) {
        return previous[label];
    }
}
