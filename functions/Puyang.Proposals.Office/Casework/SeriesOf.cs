using System.Collections.Concurrent;
using System.Text.Json;
using Azure;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Which part of the numbers table holds a number: the policy under which it was given names the series.</summary>
internal sealed class SeriesOf(Bureaus bureaus)
{
    private readonly ConcurrentDictionary<(DocumentHash Policy, string Kind), Task<string?>> known = new();

    /// <summary>The partition, for example reply-2022; null when that policy cannot be read or names no series.</summary>
    public async Task<string?> Partition(GivenNumber given) =>
        given.Year is { } year && await known.GetOrAdd((given.Policy, given.Kind), Series) is { } series ? Numbers.Partition(series, year) : null;

    private async Task<string?> Series((DocumentHash Policy, string Kind) of)
    {
        try
        {
            return (await bureaus.Policy(of.Policy)).SeriesFor(of.Kind)?.Id;
        }
        catch (Exception lacking) when (lacking is InvalidDataException or JsonException or NotSupportedException
            or ArgumentException or RequestFailedException { Status: 404 or 400 })
        {
            return null;
        }
    }
}
