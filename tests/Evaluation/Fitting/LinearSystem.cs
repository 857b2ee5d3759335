namespace PolicyBot.Evaluation.Fitting;

/// <summary>Solves a small system of linear equations by elimination, the largest pivot first.</summary>
internal static class LinearSystem
{
    public static double[] Solve(double[,] matrix, double[] values)
    {
        var (a, b, n) = ((double[,])matrix.Clone(), (double[])values.Clone(), values.Length);
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var k = 0; k < n; k++) (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            (b[column], b[pivot]) = (b[pivot], b[column]);

            for (var row = 0; row < n; row++)
            {
                if (row == column) continue;

                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++) a[row, k] -= factor * a[column, k];
                b[row] -= factor * b[column];
            }
        }

        return Enumerable.Range(0, n).Select(i => b[i] / a[i, i]).ToArray();
    }
}
