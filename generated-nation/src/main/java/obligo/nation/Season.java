package obligo.nation;

/** How the months of a year differ, in per mille of their mean. */
enum Season {
    EVEN("1005 1008 1010 1008 1004 1000 0998 0996 0992 0990 0992 0997"),
    HIRING("0820 0860 1010 1090 1060 1010 0930 1120 1260 1110 0960 0770"),
    TURNOVER("1120 1010 0980 0970 0950 0960 1030 1060 1010 0980 0970 0960");

    private static final int WIDTH = 5;

    /** Four digits a month, so that none of them is searched for. */
    private final String perMille;

    Season(String perMille) {
        this.perMille = perMille;
    }

    long of(int month) {
        int begin = WIDTH * (month - 1);
        return Integer.parseInt(perMille, begin, begin + WIDTH - 1, 10);
    }
}
