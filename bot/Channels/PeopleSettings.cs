namespace PolicyBot.Channels;

/// <summary>What is wrong with the people whom a platform's settings name: <c>Audiences</c>.</summary>
internal static class PeopleSettings
{
    public static IEnumerable<string> Check(string section, IReadOnlyDictionary<string, List<string>> audiences, PeopleForm form)
    {
        foreach (var (audience, people) in audiences)
        {
            var key = $"{section}:Audiences:{audience}";
            if (string.IsNullOrWhiteSpace(audience))
                yield return $"{section}:Audiences has an audience without a name. Name it as the policies do.";
            else if (people is null or [])
                yield return $"{key} is empty. Name {form.Many}, or * for {form.Everyone}; or leave the audience out.";
            else if (people.Contains("*", StringComparer.Ordinal) && people.Count > 1)
                yield return $"{key} names * and others. Keep * alone for {form.Everyone}, or take it out.";
            else if (people is not ["*"])
            {
                foreach (var sentence in CheckIds(key, people, form.IsId, form.One))
                    yield return sentence;
            }
        }
    }

    /// <param name="one">What would be right, with an example.</param>
    public static IEnumerable<string> CheckIds(string key, IReadOnlyList<string> ids, Func<string?, bool> isId, string one)
    {
        for (var place = 0; place < ids.Count; place++)
        {
            if (!isId(ids[place]))
                yield return $"{key}:{place} is no id. Write {one}.";
            else if (ids.Take(place).Contains(ids[place], StringComparer.OrdinalIgnoreCase))
                yield return $"{key}:{place} is there twice. Leave it out.";
        }
    }
}
