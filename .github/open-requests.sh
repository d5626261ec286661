#!/usr/bin/env bash
# Open, or bring up to date, one pull request for each list with news. $1 is a folder with what the watch wrote.
# A pull request that this token opens starts no other workflow, so the check is run here and its result set beside the commit.
set -euo pipefail
from=$1
email=listed-watch@users.noreply.github.com
git config user.name 'Listed watch'
git config user.email "$email"
base=$(git rev-parse HEAD)
into=$(git branch --show-current)

for request in "$from"/.watch/*.json; do
  [ -f "$request" ] || continue
  list=$(jq -r .list "$request")
  title=$(jq -r .title "$request")
  folder=$(jq -r .folder "$request")
  reading=$(jq -r '.reading // ""' "$request")
  if ! [[ $list =~ ^[a-z0-9-]+$ && $folder =~ ^proposals/[a-z0-9-]+$ && $reading =~ ^($folder/[a-z0-9-]+\.yaml)?$ ]]; then
    echo "::error::$request is not what the watch writes." >&2
    exit 1
  fi
  branch=watch/$list

  # What a person has done on the branch is never pushed away.
  known=
  if git fetch --quiet origin "$branch" 2>/dev/null; then
    known=$(git rev-parse FETCH_HEAD)
    if [ "$(git log -1 --format=%ae FETCH_HEAD)" != "$email" ]; then
      echo "::notice::$branch has work of somebody else on it. It was left alone: merge or close its pull request first."
      continue
    fi
  fi

  git switch --quiet --force-create "$branch" "$base"
  mkdir -p "$folder"
  find "$from/$folder" -maxdepth 1 -type f -name '*.yaml' -exec cp {} "$folder/" \;
  if [ -n "$reading" ]; then npm run --silent import -- accept "$reading"; fi
  git add content "$folder"
  git commit --quiet -m "Read $title"
  git push --quiet --force-with-lease="$branch:$known" origin "$branch"

  state=success
  npm run --silent check -- --since "$base" || state=failure
  gh api --silent "repos/{owner}/{repo}/statuses/$(git rev-parse HEAD)" -f state=$state -f context=check -f description='npm run check'
  number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // ""')
  body=$from/.watch/$list.md
  if [ -n "$number" ]; then
    gh pr edit "$number" --title "$title" --body-file "$body"
  else
    gh pr create --base "$into" --head "$branch" --title "$title" --body-file "$body"
  fi
done
git switch --quiet "$into"
