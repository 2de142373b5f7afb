using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Small records kept as JSON blobs.</summary>
internal static class JsonBlobs
{
    /// <summary>What the blob says and its tag; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">It says something else.</exception>
    public static async Task<(T Value, ETag Tag)?> ReadJson<T>(this BlobClient blob)
    {
        try
        {
            BlobDownloadResult found = await blob.DownloadContentAsync();
            return (OfficeJson.Read<T>(found.Content.ToMemory().Span), found.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes the blob, if the condition holds.</summary>
    /// <returns>False when somebody was there before.</returns>
    public static async Task<bool> TryWriteJson<T>(this BlobClient blob, T value, BlobRequestConditions condition)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(OfficeJson.Write(value)), new BlobUploadOptions { Conditions = condition });
            return true;
        }
        catch (RequestFailedException beaten) when (beaten.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Writes the blob, whatever stands there.</summary>
    public static Task WriteJson<T>(this BlobClient blob, T value) =>
        blob.UploadAsync(BinaryData.FromBytes(OfficeJson.Write(value)), overwrite: true);
}
