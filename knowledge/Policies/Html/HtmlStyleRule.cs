namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>One declaration of a style sheet.</summary>
/// <param name="Selectors">What it holds for, with commas between several.</param>
/// <param name="Property">In small letters, as is the value.</param>
internal sealed record HtmlStyleRule(string Selectors, string Property, string Value, bool IsImportant)
{
    public bool Hides => (Property, Value) is ("display", "none") or ("visibility", "hidden" or "collapse");
}
