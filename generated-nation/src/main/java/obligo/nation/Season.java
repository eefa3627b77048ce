package obligo.nation;

/** How the months of a year differ, in per mille of their mean. */
enum Season {
    EVEN("1005 1008 1010 1008 1004 1000 998 996 992 990 992 997"),
    HIRING("820 860 1010 1090 1060 1010 930 1120 1260 1110 960 770"),
    TURNOVER("1120 1010 980 970 950 960 1030 1060 1010 980 970 960");

    private final String perMille;

    Season(String perMille) {
        this.perMille = perMille;
    }

    long of(int month) {
        return Long.parseLong(perMille.split(" ", -1)[month - 1]);
    }
}
