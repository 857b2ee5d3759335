using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>
/// A selector in its parts, so that finding what it holds for takes time in proportion to the page and never more: engines that go back and forth over the
/// elements above can be kept busy for years.
/// </summary>
internal sealed partial class HtmlSelector
{
    /// <summary>The bits of the elements' states.</summary>
    private const int MostParts = 30;

    private readonly List<(char Combinator, ISelector Compound)> _parts = [];

    private HtmlSelector(int weight) => Weight = weight;

    /// <summary>Ids, classes and elements, in this order: of two rules the heavier one holds.</summary>
    public int Weight { get; }

    public int Parts => _parts.Count;

    /// <returns><see langword="null"/> for one that is not understood, or holds for no element as it stands on the page.</returns>
    public static HtmlSelector? Parse(string text)
    {
        if (!Understood().IsMatch(text) || Pseudo().IsMatch(text)) return null;

        var selector = new HtmlSelector((Ids().Count(text) * 10_000) + (Classes().Count(text) * 100) + Names().Count(text));
        var parser = new CssSelectorParser();
        foreach (Match part in Part().Matches(text.Trim()))
        {
            if (selector._parts.Count == MostParts || parser.ParseSelector(part.Groups["compound"].Value) is not { } compound) return null;

            selector._parts.Add((part.Groups["combinator"].Value.Trim() is [var sign] ? sign : ' ', compound));
        }

        return selector._parts.Count > 0 ? selector : null;
    }

    /// <returns>The places in <paramref name="page"/> of the elements that it holds for.</returns>
    public IEnumerable<int> In(HtmlPage page)
    {
        var (own, above, before) = (new uint[page.Count], new uint[page.Count], new uint[page.Count]);
        for (var at = 0; at < page.Count; at++)
        {
            var (parent, previous) = (page.Parent(at), page.Previous(at));
            above[at] = parent < 0 ? 0 : own[parent] | above[parent];
            before[at] = previous < 0 ? 0 : own[previous] | before[previous];
            for (var i = 0; i < _parts.Count; i++)
            {
                var (combinator, compound) = _parts[i];
                var reached = i == 0 || ((combinator switch
                {
                    '>' => parent < 0 ? 0 : own[parent],
                    '+' => previous < 0 ? 0 : own[previous],
                    '~' => before[at],
                    _ => above[at],
                }) & (1u << (i - 1))) != 0;

                if (reached && compound.Match(page[at], null)) own[at] |= 1u << i;
            }

            if ((own[at] & (1u << (_parts.Count - 1))) != 0) yield return at;
        }
    }

    /// <summary>Names, classes, ids, attributes, states without brackets, and <c>:not()</c> of one of them.</summary>
    [GeneratedRegex(@"^([\w\s.#*>+~:-]|\[[^\[\]()]*\]|:not\([\w.#:-]*\))+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Understood();

    [GeneratedRegex("::|:(before|after|first-line|first-letter|hover|focus|active|target)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Pseudo();

    [GeneratedRegex(@"(?<combinator>\s*[>+~]\s*|\s+|)(?<compound>([\w.#*:-]|\[[^\[\]]*\]|\([^()]*\))+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex("#", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\.|\[|:(?!not)")]
    private static partial Regex Classes();

    [GeneratedRegex(@"(^|[\s>+~])[a-zA-Z]")]
    private static partial Regex Names();
}
