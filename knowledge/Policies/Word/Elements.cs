using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>Elements by the names of the standard (ECMA-376 part 1, 17): documents hold more than any class model knows.</summary>
internal static class Elements
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static OpenXmlElement? Child(this OpenXmlElement? element, string name) => element?.ChildElements.FirstOrDefault(child => child.LocalName == name);

    public static IEnumerable<OpenXmlElement> Children(this OpenXmlElement? element, string name) => element?.ChildElements.Where(child => child.LocalName == name) ?? [];

    /// <summary>The attribute <c>w:name</c>, or <see langword="null"/>.</summary>
    public static string? Attribute(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;

        foreach (var attribute in element.GetAttributes())
            if (attribute.LocalName == name && attribute.NamespaceUri is Main or "") return attribute.Value;

        return null;
    }

    public static string? Value(this OpenXmlElement? element) => element.Attribute("val");

    public static int? Number(this OpenXmlElement? element, string attribute = "val") => int.TryParse(element.Attribute(attribute), out var number) ? number : null;

    /// <summary>A switch is on when it is there and does not say otherwise; <see langword="null"/> when it is not there.</summary>
    public static bool? Switch(this OpenXmlElement? properties, string name) =>
        properties.Child(name) is { } found ? found.Value() is not ("0" or "false" or "off" or "none") : null;
}
