using Microsoft.Data.Sqlite;
using Npgsql;
using PolicyBot.Primitives;

namespace PolicyBot.Storage;

/// <summary>From the one connection string to the engine.</summary>
internal static class EngineChoice
{
    private const string Key = "Storage:ConnectionString";

    // Never quotes what was given: it can hold a password.
    private const string Mend = "Leave it empty for the embedded database, or write Data Source=path (SQLite), or Host=...;Database=...;Username=...;Password=... or postgres://user:password@host/database (PostgreSQL).";

    /// <exception cref="WrongSettingException">The connection string is of no kind that is known.</exception>
    public static IEngine Choose(StorageOptions options)
    {
        var text = options.ConnectionString.Trim();
        if (text.Length == 0)
        {
            return new SqliteEngine(Path.Combine(Path.GetFullPath(options.DataFolder), "policybot.db"), "Storage:DataFolder");
        }

        try
        {
            if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            {
                return Postgres(FromAddress(new Uri(text)));
            }

            return text.StartsWith("Data Source", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DataSource", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Filename", StringComparison.OrdinalIgnoreCase)
                ? Sqlite(new SqliteConnectionStringBuilder(text))
                : Postgres(new NpgsqlConnectionStringBuilder(text));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new WrongSettingException($"{Key} cannot be read. {Mend}", e);
        }
    }

    private static SqliteEngine Sqlite(SqliteConnectionStringBuilder given)
    {
        if (given.DataSource.Length == 0 || given.DataSource.Contains(":memory:", StringComparison.Ordinal) || given.Mode == SqliteOpenMode.Memory)
        {
            throw new WrongSettingException($"{Key} names no file: a database in memory would lose every report at a restart. {Mend}");
        }

        return new SqliteEngine(Path.GetFullPath(given.DataSource), Key);
    }

    private static PostgresEngine Postgres(NpgsqlConnectionStringBuilder given)
    {
        if (string.IsNullOrWhiteSpace(given.Host))
        {
            throw new WrongSettingException($"{Key} names no host. {Mend}");
        }

        given.IncludeErrorDetail = false; // error details quote the row
        given.LogParameters = false;
        given.ApplicationName ??= "PolicyBot";
        return new PostgresEngine(given.ConnectionString);
    }

    internal static NpgsqlConnectionStringBuilder FromAddress(Uri address)
    {
        var person = address.UserInfo.Split(':', 2);
        var given = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0)
        {
            given.Port = address.Port;
        }

        if (person[0].Length > 0)
        {
            given.Username = Uri.UnescapeDataString(person[0]);
        }

        if (person.Length == 2)
        {
            given.Password = Uri.UnescapeDataString(person[1]);
        }

        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = parts[0] is "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(parts[0]);
            given[name] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]).Replace("-", "", StringComparison.Ordinal) : "";
        }

        return given;
    }
}
