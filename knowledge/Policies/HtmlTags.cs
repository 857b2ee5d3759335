namespace PolicyBot.Knowledge.Policies;

/// <summary>Leaves tags out of a line of HTML.</summary>
internal static class HtmlTags
{
    /// <param name="line">One line.</param>
    /// <param name="source">Where it stands in the file.</param>
    /// <param name="inTag">Whether the line before ended inside a tag.</param>
    /// <param name="text">Receives what is not a tag; a tag becomes a space.</param>
    /// <returns>Whether this line ends inside a tag.</returns>
    public static bool Append(ReadOnlySpan<char> line, int source, bool inTag, MappedTextBuilder text)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (inTag)
            {
                inTag = line[i] != '>';
            }
            else if (line[i] == '<')
            {
                inTag = true;
                text.AddAt(" ", source + i);
            }
            else
            {
                text.Add(line.Slice(i, 1), source + i);
            }
        }

        return inTag;
    }
}
