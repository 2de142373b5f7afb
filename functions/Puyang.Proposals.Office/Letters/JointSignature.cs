namespace Puyang.Proposals.Office.Letters;

/// <summary>
/// 署名 of a letter that several units issue together (联合行文, GB/T 9704-2012, 7.3.5.1): side by side in their order, so
/// far apart that the seals pressed on them do not touch, the last one over the date.
/// </summary>
public static class JointSignature
{
    private const int MostInARow = 3;

    // 44.6 mm: bureaus' seals measure 42. With half a character more, three seals no longer fit the 156 mm of the page.
    private const double Apart = 8;

    // Word centres the last name over the date, 4 characters from the right edge; the widest date has 7.
    private const double LastCentre = 28 - 4 - 3.5;

    // Half a seal.
    private const double FirstCentre = 4;

    // Rows are five lines, 51 mm, apart: four would be 41.
    private static readonly string BetweenRows = new('\n', 5);

    /// <summary>The names as one text for <see cref="Letter.Signature"/>, rows and gaps made of line breaks and spaces.</summary>
    /// <param name="units">发文机关 in their order, the lead first; one gives its name alone.</param>
    /// <exception cref="ArgumentException">There is no unit.</exception>
    public static string Of(IReadOnlyList<string> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (units.Count == 0)
        {
            throw new ArgumentException("A letter is signed by at least one unit.", nameof(units));
        }

        double apart = units.Zip(units.Skip(1), (left, right) => Middle(left, right) + 2).Append(Apart).Max();
        int fitting = 1 + (int)((LastCentre - Math.Max(FirstCentre, units.Max(TextWidth.Ems) / 2)) / apart);
        int most = Math.Clamp(fitting, 1, MostInARow);
        int rows = (units.Count + most - 1) / most;
        return string.Join(BetweenRows, Rows(units, rows).Select(row => Row(row, apart)));
    }

    // As even as can be; the upper rows take what is left over.
    private static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<string> units, int rows)
    {
        int start = 0;
        for (int row = 0; row < rows; row++)
        {
            int count = (units.Count / rows) + (row < units.Count % rows ? 1 : 0);
            yield return [.. units.Skip(start).Take(count)];
            start += count;
        }
    }

    private static string Row(IReadOnlyList<string> names, double apart) =>
        string.Concat(names.Select((name, i) => i == 0 ? name : Gap(apart - Middle(names[i - 1], name)) + name));

    // A half-width space makes up for half a character and stands first: the last name begins after wide ones.
    private static string Gap(double width) =>
        (width - Math.Floor(width) > 0 ? " " : "") + new string('\u3000', Math.Max(2, (int)Math.Floor(width)));

    private static double Middle(string left, string right) => (TextWidth.Ems(left) + TextWidth.Ems(right)) / 2;
}
