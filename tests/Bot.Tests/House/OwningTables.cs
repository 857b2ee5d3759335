using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

/// <summary>Each room writes its own SQL, for its own tables, through the one door that Storage keeps.</summary>
public sealed partial class OwningTables
{
    private static readonly string[] Migrations = [.. Sources.Texts.Where(path => path.EndsWith(".sql", StringComparison.Ordinal)).Select(Sources.Read)];

    private static readonly string[] Tables =
    [
        .. Migrations.SelectMany(sql => Created().Matches(sql)).Select(match => match.Groups["table"].Value)
            .Except(Migrations.SelectMany(sql => Renamed().Matches(sql)).Select(match => match.Groups["before"].Value)),
    ];

    [Fact]
    public void No_room_uses_the_tables_of_another() =>
        Findings.None(Tables
            .Select(table => (Table: table, Rooms: Sources.Code("bot").Where(file => Uses(file, table)).Select(file => file.Split('/')[1]).Distinct().ToList()))
            .Where(use => use.Rooms.Count > 1)
            .Select(use => $"The table {use.Table} is used by {string.Join(" and ", use.Rooms)}: let one room own it, and the others ask that room."));

    [Fact]
    public void No_table_is_forgotten() =>
        Findings.None(Tables
            .Where(table => !Sources.Code("bot").Any(file => Uses(file, table)))
            .Select(table => $"No room uses the table {table}: remove it by a new migration, or use it."));

    [Fact]
    public void Nobody_changes_what_is_in_the_ledger() =>
        Findings.None(Sources.Code("bot")
            .Where(file => Change().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} changes or deletes audit entries: append another entry instead."));

    [Fact]
    public void Only_the_cellar_opens_a_connection() =>
        Findings.None(Sources.Code("bot")
            .Where(file => !file.StartsWith("bot/Storage/", StringComparison.Ordinal) && Driver().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} names a database driver: go through PolicyBot.Storage.Database."));

    private static bool Uses(string file, string table) =>
        Regex.IsMatch(Sources.ReadCode(file), $@"\b(FROM|INTO|UPDATE|JOIN)\s+{table}\b", RegexOptions.None, TimeSpan.FromSeconds(5));

    [GeneratedRegex(@"^(CREATE TABLE|ALTER TABLE \w+ RENAME TO) (?<table>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Created();

    [GeneratedRegex(@"^ALTER TABLE (?<before>\w+) RENAME TO \w+", RegexOptions.Multiline)]
    private static partial Regex Renamed();

    [GeneratedRegex(@"\b(UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+audit_entry\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(@"^using (Dapper|Npgsql|Microsoft\.Data\.Sqlite);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Driver();
}
