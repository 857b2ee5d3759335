namespace PolicyBot.Storage;

/// <summary>Section <c>Storage</c>: where the bot keeps what it must not lose.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// Which database. Empty: the embedded SQLite file <c>policybot.db</c> in <see cref="DataFolder"/>. <c>Data Source=path</c>: that SQLite file.
    /// <c>Host=...</c> or <c>postgres://...</c>: PostgreSQL.
    /// </summary>
    /// <value>The default is empty.</value>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The folder for the embedded database and the generated keys; made with mode 0700 when it is missing. A relative path starts at the folder
    /// that the program is started from, not at the program's own: that one is replaced by every build and every deployment.
    /// </summary>
    /// <value>The default is <c>data</c>.</value>
    public string DataFolder { get; set; } = "data";
}
