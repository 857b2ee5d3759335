using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>Takes out of a page what the style sheets in it hide, so that nobody is quoted what they cannot read on it.</summary>
internal static class HtmlHidden
{
    /// <summary>Elements times parts of selectors.</summary>
    private const long MostWork = 30_000_000;

    /// <returns>How many stretches of text were taken out.</returns>
    /// <exception cref="UnreadableDocumentException">The style sheets are beyond what any page that people read needs.</exception>
    public static int TakeOutOf(IHtmlDocument document)
    {
        var rules = document.QuerySelectorAll("style").Where(Applies).SelectMany(style => HtmlStyleSheet.Read(style.TextContent)).ToList();
        if (!rules.Exists(rule => rule.Hides)) return 0;

        var page = new HtmlPage(document);
        var decided = new Dictionary<(int Place, string Property), (bool Hides, long Weight)>();
        long work = 0;
        foreach (var rule in rules)
        {
            foreach (var selector in rule.Selectors.Split(',').Select(HtmlSelector.Parse).OfType<HtmlSelector>())
            {
                work += (long)page.Count * selector.Parts;
                if (work > MostWork) throw new UnreadableDocumentException("The style sheets in the HTML are larger than a policy needs; save it again as plain HTML.");

                var weight = selector.Weight + (rule.IsImportant ? 1_000_000_000L : 0);
                foreach (var place in selector.In(page))
                    if (!decided.TryGetValue((place, rule.Property), out var other) || other.Weight <= weight) decided[(place, rule.Property)] = (rule.Hides, weight);
            }
        }

        var hidden = decided.Where(pair => pair.Value.Hides).Select(pair => (Element: page[pair.Key.Place], pair.Key.Property, pair.Value.Weight))
            .Where(pair => !IsWholePage(pair.Element) && !IsShownByItself(pair.Element, pair.Property, pair.Weight)).Select(pair => pair.Element).Distinct().ToList();
        var texts = hidden.Count(element => !string.IsNullOrWhiteSpace(HtmlElements.TextOf(element)) && !HtmlElements.IsDropped(element));
        foreach (var element in hidden) element.Remove();

        return texts;
    }

    private static bool Applies(IElement style) =>
        HtmlStyleSheet.IsEveryScreen(style.GetAttribute("media")) && style.GetAttribute("type") is null or "" or "text/css" && style.Ancestors<IElement>().All(above => above.LocalName != "noscript");

    /// <summary>A page that is hidden as a whole waits for a script that shows it.</summary>
    private static bool IsWholePage(IElement element) => element.LocalName is "html" or "body" or "main" || element.GetAttribute("role") is "main";

    /// <summary>What an element says of itself is worth more than a sheet, unless that insists.</summary>
    private static bool IsShownByItself(IElement element, string property, long weight) =>
        weight < 1_000_000_000L && element.GetAttribute("style") is { } own
        && HtmlStyleSheet.Read($"x{{{own}}}").LastOrDefault(rule => rule.Property == property) is { Hides: false };
}
