using System.Data;
using Dapper;
using PolicyBot.Primitives;

namespace PolicyBot.Storage;

/// <summary>
/// Ids and times are text in both databases: it reads the same in every tool and sorts the same everywhere. Dapper keeps such rules for the whole
/// process, which is harmless: they are the same rules each time.
/// </summary>
internal static class DapperTypes
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        SqlMapper.AddTypeHandler(new AsText<Guid>(id => id.ToString("D"), text => Guid.ParseExact(text, "D")));
        SqlMapper.AddTypeHandler(new AsText<Stamp>(stamp => stamp.Text, Stamp.Parse));
        SqlMapper.AddTypeHandler(new AsText<UtcDay>(day => day.ToString(), UtcDay.Parse));
    }

    private sealed class AsText<T>(Func<T, string> write, Func<string, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value is null ? DBNull.Value : write(value);
        }

        public override T? Parse(object value) => read((string)value);
    }
}
