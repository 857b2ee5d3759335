using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Words of everyday talk. Policies use some of them seldom, which would make them look telling; they count for less than their rarity says.
/// Common words that a policy can be about (report, phone, home, keep) are left out on purpose.
/// </summary>
internal static class EverydayWords
{
    public const double Weight = 0.7;

    private static readonly FrozenSet<string> Stems = """
        able above across actually add added after again against all allow almost along already although always among another answer anybody anyone anything
        anyway anywhere apply around ask asked asking away back bad basically became because become before begin beginning believe below best better between
        big bigger bit both bother bottom bring brought build business call called came care carry case certain choose chunk clear come comes coming common
        companies company consider considered contain create describe different doing done during each early easy either else empty end ends enough even ever
        every everybody everyone everything exactly example exist exists expect expected explain fact fall fast feel fell felt few figure figured find fine
        firm first follow following found front full gave general get getting give given giving go goes going gone good got gotten great grow guess guy guys
        hand hands happen happened happens hard hate hear heard help helps high hold hope however idea impossible include includes instead involve issue keep
        keeps kind kinds knew know known knows large last late later lead least less let lets like liked likely literally little live living long look looking
        looks lot lots love low made main make making man many matter matters maybe mean means meant men middle moment more most move moved much name names
        need needed neither never new next nice nobody normal nothing now number ok okay old one ones organisation organization other others otherwise over
        part particular people per perhaps person pick place places play plus point possible pretty probably problem put puts question quick quickly quite
        rather reach real really reason reckon remember right run running said saw say says second see seem seems seen set sets several short show shown shows
        side simple since sit slow small smaller somebody someone something sometimes somewhere soon sort sorts specific stand start started stay still stop
        stopped stuff such suppose supposed sure take taken taking talk talking thing things think though thought three through time times today tomorrow took
        top toward towards tried try trying turn turned two under understand understood unless until usual usually via wait waiting walk want wanted way ways
        went whether while whole within without woman women wonder wondering word words work worked working works worry worse worst wrong yesterday yet
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}
