using System.Globalization;
using System.Text;

namespace PolicyBot.Cases.Casework;

/// <summary>One way of writing each tag: Unicode form KC, lower case, single blanks, nothing that cannot be seen.</summary>
public static class Tags
{
    /// <returns>Each once, in order of the alphabet; or what is wrong.</returns>
    public static (IReadOnlyList<string> Tags, WorkProblem? Problem) Of(IEnumerable<string> typed)
    {
        var tags = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in typed)
        {
            // So many letters cannot become a tag: no form KC is so much shorter, and normalising them would be work for nothing.
            if (text.Length > WorkLimits.Tag * 4)
                return ([], WorkProblem.TooLong);

            if (!IsWellFormed(text))
                return ([], WorkProblem.NotAChoice);

            var tag = One(text);
            if (tag.Length > WorkLimits.Tag)
                return ([], WorkProblem.TooLong);

            if (tag.Length > 0)
                tags.Add(tag);

            if (tags.Count > WorkLimits.Tags)
                return ([], WorkProblem.TooMany);
        }

        return ([.. tags], null);
    }

    private static string One(string typed)
    {
        var seen = string.Concat(typed.Normalize(NormalizationForm.FormKC).Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter).Where(IsSeen));

        return string.Join(' ', seen.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    private static bool IsSeen(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // Half a surrogate pair cannot be normalised; it is enumerated as the replacement character.
    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
