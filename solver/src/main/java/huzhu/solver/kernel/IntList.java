package huzhu.solver.kernel;

import java.util.Arrays;

/** A list of ints without boxing. */
final class IntList {
    private int[] items = new int[8];
    private int size;

    /** The same items, to be changed without these. */
    IntList copy() {
        var copy = new IntList();
        copy.items = items.clone();
        copy.size = size;
        return copy;
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int i) {
        return items[i];
    }

    void set(int i, int item) {
        items[i] = item;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return items[--size];
    }

    void clear() {
        size = 0;
    }

    /** Removes the first occurrence of an item, keeping the order of the rest. */
    void remove(int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                System.arraycopy(items, i + 1, items, i, size - i - 1);
                size--;
                return;
            }
        }
        throw new IllegalArgumentException(item + " is not in the list.\nMaybe it was removed twice.");
    }

    boolean contains(int item) {
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    int[] toSortedArray() {
        var sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
