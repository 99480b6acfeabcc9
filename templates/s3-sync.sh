#!/bin/sh
# Brings an S3 bucket to the state of build/site: BUCKET=my-bucket sh build/host/s3-sync.sh
# Needs the AWS command line. AWS_ENDPOINT_URL points it at another store. Set DISTRIBUTION to have CloudFront forget.
set -eu
: "${BUCKET:?set BUCKET to the name of the bucket}"
cd "$(dirname "$0")/../site"

# Old versions of a deleted file stay readable: the bucket must not keep them.
state=$(aws s3api get-bucket-versioning --bucket "$BUCKET" --query Status --output text)
if [ "$state" = "Enabled" ]; then
  echo "Bucket $BUCKET keeps old versions of files: deleted photos would stay readable. Suspend versioning first." >&2
  exit 1
fi

# Orders first, then what names them; deleting comes with each.
aws s3 sync d "s3://$BUCKET/d" --delete --exclude .htaccess --cache-control "private, no-store" --only-show-errors
aws s3 sync . "s3://$BUCKET" --delete --exclude "d/*" --exclude _headers --cache-control "no-cache" --only-show-errors
aws s3api put-bucket-lifecycle-configuration --bucket "$BUCKET" --lifecycle-configuration file://../host/s3-lifecycle.json
if [ -n "${DISTRIBUTION:-}" ]; then
  aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths "/*" >/dev/null
fi
