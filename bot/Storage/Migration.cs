using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Storage;

/// <summary>One numbered step of the schema: <c>Storage/Migrations/V001__name.sql</c>, never edited once shipped.</summary>
internal sealed partial record Migration(long Version, string Name, string Sql)
{
    /// <summary>SHA-256 of the text as written, in lower-case hexadecimal; the same whichever line ends a checkout has.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <returns>Those within the program, lowest version first.</returns>
    public static IReadOnlyList<Migration> Shipped()
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(resource => (resource, match: FileName().Match(resource)))
                .Where(found => found.match.Success)
                .Select(found => new Migration(
                    long.Parse(found.match.Groups[1].Value, CultureInfo.InvariantCulture),
                    found.match.Groups[2].Value,
                    Text(assembly, found.resource)))
                .OrderBy(migration => migration.Version),
        ];
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\.Migrations\.V(\d{3})__([a-z0-9_]+)\.sql$")]
    private static partial Regex FileName();
}
