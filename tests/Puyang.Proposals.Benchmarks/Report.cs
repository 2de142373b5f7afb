namespace Puyang.Proposals.Benchmarks;

/// <summary>One line for each figure, in plain ASCII: what, how much, out of what, and the target with whether it was met.</summary>
internal static class Report
{
    /// <summary>A figure that has no target.</summary>
    public static void Line(string what, double value, string detail) => Console.WriteLine($"{what,-44}{Figure(value),10}   {detail}");

    /// <summary>A figure that should be no more than <paramref name="most"/>.</summary>
    public static void AtMost(double most, string what, double value, string detail) =>
        Line(what, value, $"{detail,-36} target <= {most,-6:0.###} {(value <= most ? "ok" : "missed")}");

    /// <summary>A figure that should be no less than <paramref name="least"/>.</summary>
    public static void AtLeast(double least, string what, double value, string detail) =>
        Line(what, value, $"{detail,-36} target >= {least,-6:0.###} {(value >= least ? "ok" : "missed")}");

    private static string Figure(double value) => value >= 10 ? $"{value:0.0}" : $"{value:0.00}";
}
