using FsCheck;
using FsCheck.Fluent;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Tests.Cases.Conflicts;

/// <summary>A company, its people of Legal, and what is reported there.</summary>
/// <param name="Managers">By person, the number of whom they work for; their own number for nobody. There may be circles.</param>
/// <param name="Roles">By person; <see cref="HandlerRoles.None"/> for somebody who is not of Legal.</param>
internal sealed record AWorld(IReadOnlyList<int> Managers, IReadOnlyList<HandlerRoles> Roles, IReadOnlyList<AWorld.Filed> Cases)
{
    public const int People = 12;

    /// <param name="Involved">Named where the form asks who is involved.</param>
    /// <param name="Told">Named in the statement, by given and family name.</param>
    /// <param name="KeptOut">Whom the reporter asks to keep out.</param>
    /// <param name="ToldLater">Named in a later message.</param>
    /// <param name="ByLead">Kept out by a lead later, if there is one who may.</param>
    public sealed record Filed(int? Involved, int? Told, int? KeptOut, int? ToldLater, int? ByLead);

    public static Gen<AWorld> Worlds { get; } =
        from managers in Gen.Choose(0, People - 1).ArrayOf(People)
        from roles in Gen.Frequency(
            (1, Gen.Constant(HandlerRoles.None)),
            (3, Gen.Choose(1, 15).Select(roles => (HandlerRoles)roles))).ArrayOf(People)
        from count in Gen.Choose(1, 3)
        from cases in OneCase.ArrayOf(count)
        select new AWorld(managers, roles, cases);

    private static Gen<Filed> OneCase =>
        from involved in Somebody
        from told in Somebody
        from keptOut in Somebody
        from later in Somebody
        from byLead in Somebody
        select new Filed(involved, told, keptOut, later, byLead);

    private static Gen<int?> Somebody => Gen.Frequency((3, Gen.Constant<int?>(null)), (2, Gen.Choose(0, People - 1).Select(number => (int?)number)));

    /// <summary>Who must know nothing, said once more and more plainly than the program does: whoever is named, and whoever is above them.</summary>
    public HashSet<int> Above(params IEnumerable<int?> named)
    {
        var found = new HashSet<int>();
        foreach (var person in named.OfType<int>())
        {
            for (var at = person; found.Add(at); at = Managers[at])
            {
            }
        }

        return found;
    }
}
